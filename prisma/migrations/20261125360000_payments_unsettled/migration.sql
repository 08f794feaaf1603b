-- Payment pages of which the processor has not said how they ended, for the sweep that asks.
CREATE INDEX payments_unsettled ON payments (checkout_expires_at, workspace_id) WHERE paid_at IS NULL AND expired_at IS NULL AND checkout_session_id IS NOT NULL;
