-- Staff sees money, the front desk too. A client sees the orders that they share in, and of these only their own part. What is owed
-- and what came in is written by the product alone; staff asks for refunds, and says when money went back in another way.

SELECT app.wall('orders');
GRANT SELECT, INSERT ON orders TO attune_app;
GRANT UPDATE (cancelled_at) ON orders TO attune_app;

CREATE POLICY orders_read ON orders FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days'))
    OR EXISTS (SELECT 1 FROM shares s WHERE s.workspace_id = orders.workspace_id
               AND s.order_id = orders.id AND s.client_id = (SELECT app.client_id())));
CREATE POLICY orders_add ON orders FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('hold_days')));
CREATE POLICY orders_change ON orders FOR UPDATE TO attune_app
  USING ((SELECT app.is_system()));

SELECT app.wall('shares');
GRANT SELECT, INSERT ON shares TO attune_app;

CREATE POLICY shares_read ON shares FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days')) OR client_id = (SELECT app.client_id()));
CREATE POLICY shares_add ON shares FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('hold_days')));

SELECT app.wall('instalments');
GRANT SELECT, INSERT ON instalments TO attune_app;

CREATE POLICY instalments_read ON instalments FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'return_money')) OR client_id = (SELECT app.client_id()));
CREATE POLICY instalments_add ON instalments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('hold_days')));

SELECT app.wall('payments');
GRANT SELECT, INSERT ON payments TO attune_app;
GRANT UPDATE (checkout_session_id, checkout_url, payment_intent_id, paid_at, expired_at,
  dispute_answer_by, dispute_ended_at, dispute_lost, dispute_reason, dispute_withdrawn_minor, disputed_at) ON payments TO attune_app;

CREATE POLICY payments_read ON payments FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('take_payment', 'return_money')) OR client_id = (SELECT app.client_id()));
CREATE POLICY payments_add ON payments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('take_payment')));
CREATE POLICY payments_change ON payments FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('take_payment')));

-- Staff locks a payment while it gives money back; what the processor said of it stays.
CREATE TRIGGER payments_by_product BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION app.refuse_person();

SELECT app.wall('refunds');
GRANT SELECT, INSERT ON refunds TO attune_app;
GRANT UPDATE (retry_of_id, stripe_refund_id, refunded_at, failed_at, failure, returned_at) ON refunds TO attune_app;

CREATE POLICY refunds_read ON refunds FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('return_money'))
    OR EXISTS (SELECT 1 FROM payments p WHERE p.workspace_id = refunds.workspace_id
               AND p.id = refunds.payment_id AND p.client_id = (SELECT app.client_id())));
CREATE POLICY refunds_add ON refunds FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY refunds_change ON refunds FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));

-- Of a refund, staff says only that the money went back in another way.
CREATE FUNCTION app.keep_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.actor_kind() IS DISTINCT FROM 'system' AND (to_jsonb(NEW) - 'returned_at') IS DISTINCT FROM (to_jsonb(OLD) - 'returned_at') THEN
    RAISE EXCEPTION 'a refund is written by the product' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_refund() FROM PUBLIC;
CREATE TRIGGER refunds_keep BEFORE UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION app.keep_refund();

-- Double entry: booked once, never changed.
SELECT app.wall('ledger_entries');
GRANT SELECT, INSERT ON ledger_entries TO attune_app;

CREATE POLICY ledger_entries_read ON ledger_entries FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'return_money'))
    OR EXISTS (SELECT 1 FROM shares s WHERE s.workspace_id = ledger_entries.workspace_id
               AND s.id = ledger_entries.share_id AND s.client_id = (SELECT app.client_id())));
CREATE POLICY ledger_entries_add ON ledger_entries FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('hold_days', 'return_money')));

CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- The workspaces in which a payment page has ended, and the processor has not said how, for the sweep: ids and nothing else. How long is
-- waited for its word, and how long it is asked, stands in features/payments/rules.ts, too.
CREATE FUNCTION app.workspaces_with_ended_pages(at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT workspace_id FROM payments
    WHERE checkout_expires_at <= at - interval '2 minutes' AND checkout_expires_at > at - interval '30 days'
      AND paid_at IS NULL AND expired_at IS NULL AND checkout_session_id IS NOT NULL $$;
REVOKE ALL ON FUNCTION app.workspaces_with_ended_pages(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspaces_with_ended_pages(timestamptz) TO attune_worker;

-- What only the product and the processor say to each other.
SELECT app.wall('stripe_customers');
GRANT SELECT, INSERT ON stripe_customers TO attune_app;

CREATE POLICY stripe_customers_read ON stripe_customers FOR SELECT TO attune_app
  USING ((SELECT app.is_system('take_payment')));
CREATE POLICY stripe_customers_add ON stripe_customers FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system('take_payment')));

SELECT app.wall('stripe_events');
GRANT SELECT, INSERT ON stripe_events TO attune_app;

CREATE POLICY stripe_events_read ON stripe_events FOR SELECT TO attune_app
  USING ((SELECT app.is_system()));
CREATE POLICY stripe_events_add ON stripe_events FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system()));

-- What is kept for a time: see server.sql.
CREATE FUNCTION app.prune_stripe_events(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM stripe_events WHERE (workspace_id, event_id) IN (SELECT workspace_id, event_id FROM stripe_events
     WHERE received_at < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;
REVOKE ALL ON FUNCTION app.prune_stripe_events(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.prune_stripe_events(timestamptz) TO attune_worker;
