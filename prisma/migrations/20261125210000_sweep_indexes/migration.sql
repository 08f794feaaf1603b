-- What the sweeps look for in all workspaces at once.

-- holds that have ended
CREATE INDEX segments_held ON segments (expires_at) WHERE state = 'held';
-- messages whose senders have not confirmed them
CREATE INDEX inquiries_unconfirmed ON inquiries (confirm_by) WHERE confirmed_at IS NULL AND confirm_by IS NOT NULL;
