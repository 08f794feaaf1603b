-- What is unique is unique within a workspace, so that the tables can be distributed by it.

CREATE UNIQUE INDEX "payments_workspace_id_idempotency_key_key" ON "payments"("workspace_id", "idempotency_key");
CREATE UNIQUE INDEX "payments_workspace_id_checkout_session_id_key" ON "payments"("workspace_id", "checkout_session_id");
CREATE UNIQUE INDEX "payments_workspace_id_payment_intent_id_key" ON "payments"("workspace_id", "payment_intent_id");
CREATE UNIQUE INDEX "refunds_workspace_id_idempotency_key_key" ON "refunds"("workspace_id", "idempotency_key");
CREATE UNIQUE INDEX "refunds_workspace_id_stripe_refund_id_key" ON "refunds"("workspace_id", "stripe_refund_id");
CREATE UNIQUE INDEX "stripe_customers_workspace_id_customer_id_key" ON "stripe_customers"("workspace_id", "customer_id");

DROP INDEX "payments_idempotency_key_key", "payments_checkout_session_id_key", "payments_payment_intent_id_key",
  "refunds_idempotency_key_key", "refunds_stripe_refund_id_key", "stripe_customers_customer_id_key";
