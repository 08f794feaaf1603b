-- What visitors write is read and answered by clinicians. The visitor, who has no account, reads nothing back.

SELECT app.wall('inquiries');
GRANT SELECT, INSERT, UPDATE, DELETE ON inquiries TO attune_app;

CREATE POLICY inquiries_read ON inquiries FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('receive_inquiry')));
CREATE POLICY inquiries_add ON inquiries FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('receive_inquiry')));
CREATE POLICY inquiries_change ON inquiries FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('receive_inquiry')));
-- A message sent without JavaScript and never confirmed is forgotten; nothing else is ever removed.
CREATE POLICY inquiries_remove ON inquiries FOR DELETE TO attune_app
  USING ((SELECT app.is_system()) AND confirm_by IS NOT NULL AND confirmed_at IS NULL);

SELECT app.wall('inquiry_replies');
GRANT SELECT, INSERT ON inquiry_replies TO attune_app;

CREATE POLICY inquiry_replies_read ON inquiry_replies FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY inquiry_replies_add ON inquiry_replies FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()));

-- The workspaces in which a message waits in vain for its sender to confirm it, for the sweep: ids and nothing else.
CREATE FUNCTION app.workspaces_with_unconfirmed(at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT workspace_id FROM inquiries WHERE confirmed_at IS NULL AND confirm_by < at $$;
REVOKE ALL ON FUNCTION app.workspaces_with_unconfirmed(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspaces_with_unconfirmed(timestamptz) TO attune_worker;

-- Where the worker mails who wrote.
CREATE FUNCTION app.mail_to_inquiry(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT email::text FROM inquiries WHERE workspace_id = workspace AND id = wanted $$;
REVOKE ALL ON FUNCTION app.mail_to_inquiry(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_inquiry(uuid, uuid) TO attune_worker;
