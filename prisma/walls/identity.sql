-- attune: after workspaces
-- attune: after clients
-- Who signs in. These tables belong to no workspace: what a user may enter is said by staff and client rows.
GRANT SELECT, INSERT, UPDATE, DELETE ON users, sessions, sign_in_links TO attune_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes, passkeys TO attune_app;

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

-- The workspaces that a user may enter, for the mail with the link to sign in: names only.
CREATE FUNCTION app.workspace_names_of(wanted uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT coalesce(array_agg(DISTINCT "workspaceName"), '{}') FROM (
     SELECT * FROM app.staff_memberships(wanted) UNION ALL SELECT * FROM app.client_memberships(wanted)) place $$;

REVOKE ALL ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid) TO attune_app;

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
