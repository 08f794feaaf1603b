-- attune: after workspaces
-- attune: after clients
-- Who signs in. These tables belong to no workspace: what a user may enter is said by staff and client rows. No scope of a workspace
-- reaches a row of them. A step of signing in reaches those of the one account that its signed scope is about (`inAccount` in
-- src/server/data/scope.ts), by what is known of it there.

-- The id, address or hash that the scope is about, when it is about one of this kind.
CREATE FUNCTION app.about(kind text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT convert_from(decode(app.claim(5, kind), 'hex'), 'UTF8') $$;
REVOKE ALL ON FUNCTION app.about(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.about(text) TO attune_app;

SELECT app.close('users');
GRANT SELECT, INSERT ON users TO attune_app;
GRANT UPDATE (name, password_hash, totp_secret, totp_confirmed_at, totp_last_step, passkey_after_link, deactivated_at) ON users TO attune_app;

CREATE POLICY users_own ON users FOR SELECT TO attune_app
  USING (id = (SELECT app.about('account')::uuid));
CREATE POLICY users_at_address ON users FOR SELECT TO attune_app
  USING (email = (SELECT app.about('address')::citext));
CREATE POLICY users_of_link ON users FOR SELECT TO attune_app
  USING (id = (SELECT l.user_id FROM sign_in_links l WHERE l.id = (SELECT app.about('link')::uuid)));
CREATE POLICY users_add ON users FOR INSERT TO attune_app
  WITH CHECK (email = (SELECT app.about('address')::citext));
CREATE POLICY users_change ON users FOR UPDATE TO attune_app
  USING (id = (SELECT app.about('account')::uuid));

SELECT app.close('sessions');
GRANT SELECT, INSERT ON sessions TO attune_app;
GRANT UPDATE (revoked_at) ON sessions TO attune_app;

CREATE POLICY sessions_read ON sessions FOR SELECT TO attune_app
  USING (user_id = (SELECT app.about('account')::uuid) OR secret_hash = (SELECT app.about('session')));
CREATE POLICY sessions_add ON sessions FOR INSERT TO attune_app
  WITH CHECK (user_id = (SELECT app.about('account')::uuid));
CREATE POLICY sessions_change ON sessions FOR UPDATE TO attune_app
  USING (user_id = (SELECT app.about('account')::uuid) OR secret_hash = (SELECT app.about('session')));

SELECT app.close('sign_in_links');
GRANT SELECT, INSERT ON sign_in_links TO attune_app;
GRANT UPDATE (is_short, tries, consumed_at, second_step_by) ON sign_in_links TO attune_app;

CREATE POLICY sign_in_links_read ON sign_in_links FOR SELECT TO attune_app
  USING (id = (SELECT app.about('link')::uuid) OR browser_hash = (SELECT app.about('browser')) OR email = (SELECT app.about('address')::citext));
CREATE POLICY sign_in_links_add ON sign_in_links FOR INSERT TO attune_app
  WITH CHECK (email = (SELECT app.about('address')::citext));
CREATE POLICY sign_in_links_change ON sign_in_links FOR UPDATE TO attune_app
  USING (id = (SELECT app.about('link')::uuid) OR browser_hash = (SELECT app.about('browser')));

SELECT app.close('recovery_codes');
GRANT SELECT, INSERT, DELETE ON recovery_codes TO attune_app;
GRANT UPDATE (used_at) ON recovery_codes TO attune_app;

CREATE POLICY recovery_codes_own ON recovery_codes FOR ALL TO attune_app
  USING (user_id = (SELECT app.about('account')::uuid));

SELECT app.close('passkeys');
GRANT SELECT, INSERT, DELETE ON passkeys TO attune_app;
GRANT UPDATE (counter, last_used_at) ON passkeys TO attune_app;

CREATE POLICY passkeys_own ON passkeys FOR ALL TO attune_app
  USING (user_id = (SELECT app.about('account')::uuid));
CREATE POLICY passkeys_found ON passkeys FOR SELECT TO attune_app
  USING (credential_id = (SELECT app.about('passkey')));

-- A session by the hash of its secret: its user and the memberships of that user. Null when there is none.
-- Notes the visit at most once a minute, so that idle time is known without a write on every request.
CREATE FUNCTION app.session_by_secret(hash text, seen timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found jsonb;
  last_seen timestamptz;
BEGIN
  SELECT s.last_seen_at, jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'method', s.method, 'userAgent', s.user_agent,
    'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at,
    'hasPassword', u.password_hash IS NOT NULL, 'hasTotp', u.totp_confirmed_at IS NOT NULL, 'isShort', s.is_short,
    'asksSecondStep', u.totp_confirmed_at IS NOT NULL OR u.passkey_after_link,
    'places', coalesce((SELECT jsonb_agg(place) FROM (
      SELECT * FROM app.staff_memberships(u.id) UNION ALL SELECT * FROM app.client_memberships(u.id)) place), '[]'::jsonb))
    INTO last_seen, found
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.secret_hash = hash AND s.revoked_at IS NULL AND s.expires_at > seen AND u.deactivated_at IS NULL;
  IF found IS NOT NULL AND last_seen < seen - interval '1 minute'
     -- staff, and who is on a shared device, are signed out after 30 idle minutes: such a session must not be revived by being looked at
     AND (last_seen > seen - interval '30 minutes'
       OR NOT ((found -> 'isShort')::boolean OR (found -> 'places') @? '$[*] ? (@.kind != "client")')) THEN
    UPDATE sessions SET last_seen_at = seen WHERE secret_hash = hash;
  END IF;
  RETURN found;
END $$;

-- The workspaces that a user may enter, for mails of signing in: names only, and only where such a step asks.
CREATE FUNCTION app.workspace_names_of(wanted uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT coalesce(array_agg(DISTINCT "workspaceName"), '{}') FROM (
     SELECT * FROM app.staff_memberships(wanted) UNION ALL SELECT * FROM app.client_memberships(wanted)) place
    WHERE app.claim(4, 'account', 'address') IS NOT NULL $$;

REVOKE ALL ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid) TO attune_app;

-- Where the worker mails who has an account, and who asked for a link. Neither is of a workspace.
CREATE FUNCTION app.mail_to_user(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT email::text FROM users WHERE id = wanted $$;
REVOKE ALL ON FUNCTION app.mail_to_user(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_user(uuid, uuid) TO attune_worker;
CREATE FUNCTION app.mail_to_sign_in_link(workspace uuid, wanted uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT email::text FROM sign_in_links WHERE id = wanted $$;
REVOKE ALL ON FUNCTION app.mail_to_sign_in_link(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_to_sign_in_link(uuid, uuid) TO attune_worker;

-- What is kept for a time: see server.sql.
CREATE FUNCTION app.prune_sign_in_links(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM sign_in_links WHERE id IN (SELECT id FROM sign_in_links
     WHERE least(expires_at, consumed_at) < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

CREATE FUNCTION app.prune_sessions(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM sessions WHERE id IN (SELECT id FROM sessions
     WHERE least(expires_at, revoked_at) < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

REVOKE ALL ON FUNCTION app.prune_sign_in_links(timestamptz), app.prune_sessions(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.prune_sign_in_links(timestamptz), app.prune_sessions(timestamptz) TO attune_worker;
