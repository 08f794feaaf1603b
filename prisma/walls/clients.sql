-- Contact details are for staff and the client alone: a partner knows someone only by the name on their member row.

SELECT app.wall('clients');
GRANT SELECT, INSERT, UPDATE ON clients TO attune_app;

CREATE POLICY clients_read ON clients FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('accept_invitation', 'read_invitation')) OR id = (SELECT app.client_id()));
CREATE POLICY clients_add ON clients FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY clients_change ON clients FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('accept_invitation')) OR id = (SELECT app.client_id()));

-- Whose account a record belongs to is settled when an invitation is accepted, and by nobody else.
CREATE FUNCTION app.keep_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.is_system('accept_invitation') THEN
    RAISE EXCEPTION 'an account is linked by an invitation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_account() FROM PUBLIC;
CREATE TRIGGER clients_keep_account BEFORE UPDATE OF user_id ON clients
  FOR EACH ROW WHEN (NEW.user_id IS DISTINCT FROM OLD.user_id) EXECUTE FUNCTION app.keep_account();

-- Nobody works at the desk with the account or the address of a client here: they would read the record of others.
CREATE FUNCTION app.refuse_client_as_staff() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.clients c
              WHERE c.workspace_id = NEW.workspace_id AND c.archived_at IS NULL
                AND (c.user_id = NEW.user_id OR c.email = (SELECT lower(u.email::text) FROM public.users u WHERE u.id = NEW.user_id))) THEN
    RAISE EXCEPTION 'a client here cannot work at the desk: staff_is_no_client' USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_is_no_client';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.refuse_client_as_staff() FROM PUBLIC;
CREATE TRIGGER staff_is_no_client BEFORE INSERT OR UPDATE OF user_id, deactivated_at ON staff
  FOR EACH ROW WHEN (NEW.deactivated_at IS NULL) EXECUTE FUNCTION app.refuse_client_as_staff();

-- Where a user is a client, for identity's definer functions (identity.sql), which alone may ask.
CREATE FUNCTION app.client_memberships(wanted uuid)
RETURNS TABLE ("workspaceId" uuid, slug citext, "workspaceName" text, kind text, id uuid, name text, "timeZone" text, "requiresSecondStep" boolean) LANGUAGE sql STABLE AS
$$ SELECT w.id, w.slug, w.name, 'client', c.id, c.name, c.time_zone, false
     FROM clients c JOIN workspaces w ON w.id = c.workspace_id WHERE c.user_id = wanted AND c.archived_at IS NULL $$;
REVOKE ALL ON FUNCTION app.client_memberships(uuid) FROM PUBLIC;

-- Whether mail that nobody asked for may go to a user: not where they told any of their workspaces that e-mail is not safe.
CREATE FUNCTION app.may_mail_user(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT app.claim(4, 'account') IS NOT NULL
     AND NOT EXISTS (SELECT FROM public.clients c WHERE c.user_id = wanted AND c.archived_at IS NULL AND NOT c.safe_email) $$;
REVOKE ALL ON FUNCTION app.may_mail_user(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.may_mail_user(uuid) TO attune_app;

-- Where the worker mails a client: nowhere, once they say that e-mail is not safe, however long the mail has waited.
CREATE FUNCTION app.mail_to_client(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT email::text FROM clients WHERE workspace_id = workspace AND id = wanted AND safe_email $$;
REVOKE ALL ON FUNCTION app.mail_to_client(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_client(uuid, uuid) TO attune_worker;
