-- Who signs in. These tables belong to no workspace: what a user may enter is said by staff and client rows.
GRANT SELECT, INSERT, UPDATE, DELETE ON users, sessions, sign_in_links TO attune_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes, passkeys TO attune_app;

-- A session by the hash of its secret: its user and the places that user may enter. Null when there is none.
-- Notes the visit at most once a minute, so that idle time is known without a write on every request.
CREATE FUNCTION app.session_by_secret(hash text, seen timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  found jsonb;
  last_seen timestamptz;
BEGIN
  SELECT s.last_seen_at, jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'method', s.method, 'userAgent', s.user_agent,
    'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at,
    'hasPassword', u.password_hash IS NOT NULL, 'hasTotp', u.totp_confirmed_at IS NOT NULL, 'isShort', s.is_short,
    'asksSecondStep', u.totp_confirmed_at IS NOT NULL OR u.passkey_after_link,
    'places', coalesce((SELECT jsonb_agg(p) FROM (
      SELECT w.id AS "workspaceId", w.slug, w.name AS "workspaceName", st.role::text AS kind, st.id, st.name, st.time_zone AS "timeZone",
             w.requires_second_step AND u.totp_confirmed_at IS NULL AND NOT u.passkey_after_link AS "needsSecondStep"
        FROM staff st JOIN workspaces w ON w.id = st.workspace_id WHERE st.user_id = u.id AND st.deactivated_at IS NULL
      UNION ALL
      SELECT w.id, w.slug, w.name, 'client', c.id, c.name, c.time_zone, false
        FROM clients c JOIN workspaces w ON w.id = c.workspace_id WHERE c.user_id = u.id AND c.archived_at IS NULL) p), '[]'::jsonb))
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

-- The workspaces that a user may enter, for the letter with the link to sign in: names only.
CREATE FUNCTION app.workspace_names_of(wanted uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT coalesce(array_agg(DISTINCT w.name), '{}') FROM workspaces w
   WHERE EXISTS (SELECT FROM staff s WHERE s.workspace_id = w.id AND s.user_id = wanted AND s.deactivated_at IS NULL)
      OR EXISTS (SELECT FROM clients c WHERE c.workspace_id = w.id AND c.user_id = wanted AND c.archived_at IS NULL) $$;

-- Whether mail that nobody asked for may go to a user: not where they told any of their places that e-mail is not safe.
CREATE FUNCTION app.may_mail_user(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT NOT EXISTS (SELECT FROM public.clients c WHERE c.user_id = wanted AND c.archived_at IS NULL AND NOT c.safe_email) $$;

REVOKE ALL ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid), app.may_mail_user(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_by_secret(text, timestamptz), app.workspace_names_of(uuid), app.may_mail_user(uuid) TO attune_app;

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
GRANT EXECUTE ON FUNCTION app.prune_sign_in_links(timestamptz), app.prune_sessions(timestamptz) TO attune_app;
