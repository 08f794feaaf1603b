-- The tenant itself and who works in it. Anybody in its scope reads them, visitors of the public page too; the owner changes them.

SELECT app.wall('workspaces');
GRANT SELECT, INSERT, UPDATE ON workspaces TO attune_app;

CREATE POLICY workspaces_read ON workspaces FOR SELECT TO attune_app
  USING (true);
CREATE POLICY workspaces_add ON workspaces FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system()));
CREATE POLICY workspaces_change ON workspaces FOR UPDATE TO attune_app
  USING ((SELECT app.is_owner()) OR (SELECT app.is_system()));

SELECT app.wall('staff');
GRANT SELECT, INSERT, UPDATE ON staff TO attune_app;

CREATE POLICY staff_read ON staff FOR SELECT TO attune_app
  USING (true);
CREATE POLICY staff_add ON staff FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_owner()) OR (SELECT app.is_system()));
CREATE POLICY staff_change ON staff FOR UPDATE TO attune_app
  USING ((SELECT app.is_owner()) OR (SELECT app.is_system()));

-- A draft is its author's alone, be they staff or a client: nobody else reads it, the system neither.
SELECT app.wall('drafts');
GRANT SELECT, INSERT, UPDATE ON drafts TO attune_app;

CREATE POLICY drafts_read ON drafts FOR SELECT TO attune_app
  USING (author_id = (SELECT coalesce(app.staff_id(), app.client_id())));
CREATE POLICY drafts_add ON drafts FOR INSERT TO attune_app
  WITH CHECK (author_id = (SELECT coalesce(app.staff_id(), app.client_id())));
CREATE POLICY drafts_change ON drafts FOR UPDATE TO attune_app
  USING (author_id = (SELECT coalesce(app.staff_id(), app.client_id())));

CREATE FUNCTION app.prune_drafts(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM drafts WHERE (workspace_id, author_id, key) IN (SELECT workspace_id, author_id, key FROM drafts
     WHERE saved_at < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

REVOKE ALL ON FUNCTION app.prune_drafts(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.prune_drafts(timestamptz) TO attune_worker;

-- The workspace behind a public address, asked before there is a scope.
CREATE FUNCTION app.workspace_by_slug(wanted citext) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT id FROM workspaces WHERE slug = wanted $$;

-- The workspaces there are, for the launcher, which asks as the role that migrates.
CREATE FUNCTION app.workspace_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT id FROM workspaces ORDER BY id $$;

REVOKE ALL ON FUNCTION app.workspace_by_slug(citext), app.workspace_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspace_by_slug(citext) TO attune_app;

-- Where a user works, for identity's definer functions (identity.sql), which alone may ask.
CREATE FUNCTION app.staff_memberships(wanted uuid)
RETURNS TABLE ("workspaceId" uuid, slug citext, "workspaceName" text, kind text, id uuid, name text, "timeZone" text, "requiresSecondStep" boolean) LANGUAGE sql STABLE AS
$$ SELECT w.id, w.slug, w.name, s.role::text, s.id, s.name, s.time_zone, w.requires_second_step
     FROM staff s JOIN workspaces w ON w.id = s.workspace_id WHERE s.user_id = wanted AND s.deactivated_at IS NULL $$;
REVOKE ALL ON FUNCTION app.staff_memberships(uuid) FROM PUBLIC;

-- What staff is told of the accounts of those who work with them.
CREATE FUNCTION app.staff_accounts() RETURNS TABLE ("staffId" uuid, email text, "hasSecondStep" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT s.id, u.email::text, u.totp_confirmed_at IS NOT NULL OR u.passkey_after_link
     FROM staff s JOIN users u ON u.id = s.user_id WHERE s.workspace_id = app.workspace_id() AND app.is_staff() $$;
REVOKE ALL ON FUNCTION app.staff_accounts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.staff_accounts() TO attune_app;

-- Where the worker mails staff.
CREATE FUNCTION app.mail_to_staff(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT u.email::text FROM staff s JOIN users u ON u.id = s.user_id WHERE s.workspace_id = workspace AND s.id = wanted $$;
REVOKE ALL ON FUNCTION app.mail_to_staff(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_staff(uuid, uuid) TO attune_worker;
