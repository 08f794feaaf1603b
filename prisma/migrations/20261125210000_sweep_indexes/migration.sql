-- messages whose senders have not confirmed them, which a sweep looks for in all workspaces at once
CREATE INDEX inquiries_unconfirmed ON inquiries (confirm_by) WHERE confirmed_at IS NULL AND confirm_by IS NOT NULL;
