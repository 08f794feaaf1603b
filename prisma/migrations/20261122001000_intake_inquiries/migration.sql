-- Everything in the contact form may be skipped but how to be called and one way to be reached.
ALTER TABLE inquiries ALTER COLUMN about DROP NOT NULL, ALTER COLUMN email DROP NOT NULL;

ALTER TABLE inquiries
  ADD CONSTRAINT inquiries_reachable CHECK (email IS NOT NULL OR (phone IS NOT NULL AND NOT safe_email));
ALTER TABLE inquiry_replies ADD CONSTRAINT inquiry_replies_kind CHECK (kind IN ('reply', 'decline', 'call'));

-- A message sent without JavaScript and never confirmed is forgotten; nothing else is ever removed.
DROP POLICY inquiries_remove ON inquiries;
CREATE POLICY inquiries_remove ON inquiries FOR DELETE TO attune_app
  USING ((SELECT app.is_system()) AND confirm_by IS NOT NULL AND confirmed_at IS NULL);
