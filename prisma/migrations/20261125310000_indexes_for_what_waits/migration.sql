-- Inquiries that wait for a first look, counted on every page of the desk.
CREATE INDEX inquiries_new ON inquiries (workspace_id, received_at, id)
  WHERE answered_at IS NULL AND invited_at IS NULL AND declined_at IS NULL AND archived_at IS NULL;
-- The plans that go on, for the sweep that makes what is due.
CREATE INDEX assignments_running ON assignments (workspace_id, last_date) WHERE paused_at IS NULL AND ended_at IS NULL;
-- Refunds that failed and that staff has to deal with: a few of all that there ever were.
CREATE INDEX refunds_failed ON refunds (workspace_id, failed_at) WHERE failed_at IS NOT NULL AND returned_at IS NULL;
-- Held segments are found through their appointment (appointments_to_release); nothing asks for them alone.
DROP INDEX segments_held;
