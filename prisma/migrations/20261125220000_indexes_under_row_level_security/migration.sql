-- Indexes that serve under row-level security, and none that serve nothing (docs/decisions/0011).

-- Addresses come in lower case. As text their equality is leakproof, so that an index may be asked before the policies are;
-- that of citext is not.
ALTER TABLE "clients" ALTER COLUMN "email" TYPE text USING lower("email"::text),
  ADD CONSTRAINT "clients_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "inquiries" ALTER COLUMN "email" TYPE text USING lower("email"::text),
  ADD CONSTRAINT "inquiries_email_lower" CHECK ("email" = lower("email"));
DROP INDEX "clients_workspace_id_name_idx";
CREATE INDEX "clients_workspace_id_email_idx" ON "clients"("workspace_id", "email");

CREATE INDEX "assignment_members_workspace_id_client_id_idx" ON "assignment_members"("workspace_id", "client_id");
DROP INDEX "responses_answered";

CREATE INDEX "inquiries_workspace_id_relationship_id_idx" ON "inquiries"("workspace_id", "relationship_id");

DROP INDEX "orders_workspace_id_created_at_id_idx";
CREATE INDEX "orders_workspace_id_relationship_id_id_idx" ON "orders"("workspace_id", "relationship_id", "id");
CREATE INDEX "instalments_workspace_id_order_id_idx" ON "instalments"("workspace_id", "order_id");
CREATE INDEX "payments_workspace_id_instalment_id_idx" ON "payments"("workspace_id", "instalment_id");
DROP INDEX "refunds_workspace_id_order_id_idx";
CREATE INDEX "refunds_workspace_id_payment_id_idx" ON "refunds"("workspace_id", "payment_id");
DROP INDEX "ledger_entries_workspace_id_order_id_idx";

DROP INDEX "appointments_workspace_id_staff_id_starts_at_idx";
CREATE INDEX "appointments_workspace_id_ends_at_idx" ON "appointments"("workspace_id", "ends_at");
CREATE INDEX "segments_workspace_id_staff_id_ends_at_idx" ON "segments"("workspace_id", "staff_id", "ends_at");
-- Holds that have ended, of one host before each booking.
CREATE INDEX segments_held ON segments (workspace_id, expires_at) WHERE expires_at IS NOT NULL;

DROP INDEX "intensives_workspace_id_relationship_id_idx";
