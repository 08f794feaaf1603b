-- holds that have ended and are not released yet: asked every minute, and by whoever books next
CREATE INDEX appointments_to_release ON appointments (workspace_id, held_until)
  WHERE confirmed_at IS NULL AND released_at IS NULL AND cancelled_at IS NULL;
