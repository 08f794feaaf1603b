-- Clinicians invite; the person who follows an invitation's signed link sees that one invitation.

SELECT app.wall('invitations');
GRANT SELECT, INSERT, UPDATE ON invitations TO attune_app;

CREATE POLICY invitations_read ON invitations FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation', 'read_invitation')) OR id = (SELECT app.invitation_id()));
CREATE POLICY invitations_add ON invitations FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY invitations_change ON invitations FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));

-- The workspace that an invitation belongs to, before any scope; the link itself is checked by its signature.
CREATE FUNCTION app.workspace_of_invitation(wanted uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT workspace_id FROM invitations WHERE id = wanted $$;
REVOKE ALL ON FUNCTION app.workspace_of_invitation(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspace_of_invitation(uuid) TO attune_app;

-- Where the worker mails who is invited.
CREATE FUNCTION app.mail_to_invitation(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT email::text FROM invitations WHERE workspace_id = workspace AND id = wanted $$;
REVOKE ALL ON FUNCTION app.mail_to_invitation(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_invitation(uuid, uuid) TO attune_worker;
