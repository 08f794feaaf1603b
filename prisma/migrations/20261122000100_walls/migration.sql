-- The walls of docs/decisions/0002: tenant, partner, staff and record, held by the database itself.
-- The app connects as a member of attune_app, which owns nothing and cannot bypass row-level security.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attune_app') THEN
    CREATE ROLE attune_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
END $$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app, public TO attune_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO attune_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO attune_app;

-- Who is asking ------------------------------------------------------------------------------------------------------
-- Set locally at the start of each transaction (src/server/scope.ts). Policies call these inside a sub-select, so that
-- PostgreSQL evaluates them once a statement and not once a row.

CREATE FUNCTION app.workspace_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.workspace_id', true), '')::uuid $$;

CREATE FUNCTION app.actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.actor_kind', true), '') $$;

CREATE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.actor_id', true), '')::uuid $$;

CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(app.actor_kind() = 'system', false) $$;

CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(app.actor_kind() IN ('owner', 'practitioner', 'assistant'), false) $$;

-- Staff who may read clinical content.
CREATE FUNCTION app.is_clinician() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(app.actor_kind() IN ('owner', 'practitioner'), false) $$;

CREATE FUNCTION app.is_owner() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(app.actor_kind() = 'owner', false) $$;

CREATE FUNCTION app.client_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN app.actor_kind() = 'client' THEN app.actor_id() END $$;

CREATE FUNCTION app.staff_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN app.is_staff() THEN app.actor_id() END $$;

CREATE FUNCTION app.invitation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN app.actor_kind() = 'invitee' THEN app.actor_id() END $$;

-- Definer functions: they answer one narrow question about the asker that a policy on the same table could not ask itself.
CREATE FUNCTION app.my_relationship_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS
$$ SELECT coalesce(array_agg(relationship_id), '{}') FROM members
   WHERE workspace_id = app.workspace_id() AND client_id = app.client_id() AND left_at IS NULL $$;

CREATE FUNCTION app.my_assignment_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS
$$ SELECT coalesce(array_agg(assignment_id), '{}') FROM assignment_members
   WHERE workspace_id = app.workspace_id() AND client_id = app.client_id() $$;

-- Walls --------------------------------------------------------------------------------------------------------------
-- One call a table: forces row-level security, keeps the tenant (restrictive), and says who reads, adds, changes, removes.
CREATE FUNCTION app.wall(target text, reads text, adds text, changes text, removes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tenant text := CASE WHEN target = 'workspaces' THEN 'id' ELSE 'workspace_id' END;
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR ALL TO attune_app USING (%I = (SELECT app.workspace_id())) WITH CHECK (%I = (SELECT app.workspace_id()))',
    target || '_tenant', target, tenant, tenant);
  -- the role that migrates and owns the definer functions; never the app's
  EXECUTE format('CREATE POLICY %I ON %I FOR ALL TO %I USING (true) WITH CHECK (true)', target || '_keeper', target, current_user);
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO attune_app USING (%s)', target || '_read', target, reads);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO attune_app WITH CHECK (%s)', target || '_add', target, adds);
  EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO attune_app USING (%s) WITH CHECK (%s)', target || '_change', target, changes, changes);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO attune_app USING (%s)', target || '_remove', target, removes);
END $$;

DO $$
DECLARE
  system     text := '(SELECT app.is_system())';
  staff      text := '(SELECT app.is_staff())';
  clinician  text := '(SELECT app.is_clinician())';
  owner      text := '(SELECT app.is_owner())';
  a_client   text := '(SELECT app.client_id()) IS NOT NULL';
  me         text := 'client_id = (SELECT app.client_id())';
  ours       text := 'relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])';
  given_me   text := 'assignment_id = ANY ((SELECT app.my_assignment_ids())::uuid[])';
BEGIN
  PERFORM app.wall('workspaces', 'true', system, owner || ' OR ' || system, 'false');
  PERFORM app.wall('staff', 'true', owner || ' OR ' || system, owner || ' OR ' || system, 'false');

  PERFORM app.wall('clients',
    staff || ' OR ' || system || ' OR id = (SELECT app.client_id())',
    staff || ' OR ' || system,
    staff || ' OR ' || system || ' OR id = (SELECT app.client_id())', 'false');

  PERFORM app.wall('relationships',
    staff || ' OR ' || system || ' OR id = ANY ((SELECT app.my_relationship_ids())::uuid[])',
    clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('members',
    staff || ' OR ' || system || ' OR ' || me || ' OR ' || ours,
    clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');

  -- A process note is its author's alone; not even the owner reads another's.
  PERFORM app.wall('notes',
    clinician || ' AND (kind = ''note'' OR staff_id = (SELECT app.staff_id()))',
    clinician || ' AND staff_id = (SELECT app.staff_id())',
    clinician || ' AND staff_id = (SELECT app.staff_id())',
    clinician || ' AND staff_id = (SELECT app.staff_id())');

  PERFORM app.wall('messages',
    clinician || ' OR ' || me || ' OR reader_id = (SELECT app.client_id()) OR (audience = ''relationship'' AND ' || ours || $p$
      AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = messages.workspace_id AND m.relationship_id = messages.relationship_id
                  AND m.client_id = (SELECT app.client_id()) AND m.left_at IS NULL AND m.joined_at <= messages.sent_at))$p$,
    '(' || clinician || ' AND staff_id = (SELECT app.staff_id())) OR (' || me || ' AND ' || ours || ')',
    'false', 'false');
  PERFORM app.wall('message_reads', me, me, me, 'false');

  PERFORM app.wall('exercises', staff || ' OR ' || system || ' OR ' || a_client, clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('exercise_versions', staff || ' OR ' || system || ' OR ' || a_client, clinician || ' OR ' || system, 'false', 'false');

  PERFORM app.wall('inquiries', clinician || ' OR ' || system, clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('inquiry_replies', clinician || ' OR ' || system, clinician, 'false', 'false');
  PERFORM app.wall('invitations', clinician || ' OR ' || system || ' OR id = (SELECT app.invitation_id())',
    clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');

  PERFORM app.wall('forms', staff || ' OR ' || system || ' OR ' || a_client, clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('form_versions', staff || ' OR ' || system || ' OR ' || a_client, clinician || ' OR ' || system, 'false', 'false');
  PERFORM app.wall('form_requests', clinician || ' OR ' || system || ' OR ' || me, clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('submissions', clinician || ' OR ' || me, me, clinician || ' OR ' || me, 'false');
  PERFORM app.wall('form_answers', me || ' OR (' || clinician || ' AND submitted_at IS NOT NULL)', me, me, 'false');
  PERFORM app.wall('consent_documents', 'true', clinician || ' OR ' || system, 'false', 'false');
  PERFORM app.wall('consents', clinician || ' OR ' || me, me, 'false', 'false');

  PERFORM app.wall('assignments', clinician || ' OR ' || system || ' OR id = ANY ((SELECT app.my_assignment_ids())::uuid[])',
    clinician, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('assignment_members', clinician || ' OR ' || system || ' OR ' || given_me, clinician, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('occurrences', clinician || ' OR ' || system || ' OR ' || given_me, clinician || ' OR ' || system, clinician || ' OR ' || system, clinician || ' OR ' || system);
  PERFORM app.wall('responses', clinician || ' OR ' || system || ' OR ' || me, clinician || ' OR ' || system, system || ' OR ' || me, clinician || ' OR ' || system);
  PERFORM app.wall('answers',
    me || ' OR (' || clinician || ' AND submitted_at IS NOT NULL AND audience <> ''only_me'')'
       || ' OR (' || system || ' AND submitted_at IS NOT NULL AND audience = ''relationship'')'
       || ' OR (audience = ''relationship'' AND revealed_at IS NOT NULL AND ' || ours || $p$
      AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = answers.workspace_id AND m.relationship_id = answers.relationship_id
                  AND m.client_id = (SELECT app.client_id()) AND m.left_at IS NULL AND m.joined_at <= answers.revealed_at))$p$,
    me,
    me || ' OR (' || system || ' AND submitted_at IS NOT NULL AND audience = ''relationship'')',
    me || ' AND submitted_at IS NULL');
  PERFORM app.wall('reviews', clinician, clinician, clinician, clinician);
  PERFORM app.wall('occurrence_comments',
    clinician || $p$ OR EXISTS (SELECT 1 FROM messages m WHERE m.workspace_id = occurrence_comments.workspace_id AND m.id = occurrence_comments.message_id)$p$,
    clinician, 'false', 'false');

  PERFORM app.wall('orders', staff || ' OR ' || system || $p$ OR EXISTS (SELECT 1 FROM shares s WHERE s.workspace_id = orders.workspace_id
      AND s.order_id = orders.id AND s.client_id = (SELECT app.client_id()))$p$, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('shares', staff || ' OR ' || system || ' OR ' || me, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('instalments', staff || ' OR ' || system || ' OR ' || me, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('payments', staff || ' OR ' || system || ' OR ' || me, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('refunds', staff || ' OR ' || system || $p$ OR EXISTS (SELECT 1 FROM payments p WHERE p.workspace_id = refunds.workspace_id
      AND p.id = refunds.payment_id AND p.client_id = (SELECT app.client_id()))$p$, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('ledger_entries', staff || ' OR ' || system || $p$ OR EXISTS (SELECT 1 FROM shares s WHERE s.workspace_id = ledger_entries.workspace_id
      AND s.id = ledger_entries.share_id AND s.client_id = (SELECT app.client_id()))$p$, staff || ' OR ' || system, 'false', 'false');
  PERFORM app.wall('stripe_customers', system, system, system, 'false');
  PERFORM app.wall('stripe_events', system, system, 'false', 'false');

  PERFORM app.wall('services', 'true', clinician || ' OR ' || system, clinician || ' OR ' || system, 'false');
  PERFORM app.wall('weekly_hours', staff || ' OR ' || system, staff || ' OR ' || system, staff || ' OR ' || system, staff || ' OR ' || system);
  PERFORM app.wall('hours_exceptions', staff || ' OR ' || system, staff || ' OR ' || system, staff || ' OR ' || system, staff || ' OR ' || system);
  PERFORM app.wall('appointments', staff || ' OR ' || system || $p$ OR EXISTS (SELECT 1 FROM attendees a WHERE a.workspace_id = appointments.workspace_id
      AND a.appointment_id = appointments.id AND a.client_id = (SELECT app.client_id()))$p$, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('segments', staff || ' OR ' || system || $p$ OR EXISTS (SELECT 1 FROM attendees a WHERE a.workspace_id = segments.workspace_id
      AND a.appointment_id = segments.appointment_id AND a.client_id = (SELECT app.client_id()))$p$, staff || ' OR ' || system, staff || ' OR ' || system, staff || ' OR ' || system);
  PERFORM app.wall('attendees', staff || ' OR ' || system || ' OR ' || me, staff || ' OR ' || system, staff || ' OR ' || system, 'false');
  PERFORM app.wall('intensives', staff || ' OR ' || system || ' OR ' || ours, staff || ' OR ' || system, staff || ' OR ' || system, 'false');

  -- Everybody leaves a trace; the owner reads the workspace's, a client their own.
  PERFORM app.wall('audit_events', owner || ' OR ' || me, 'true', 'false', 'false');
  PERFORM app.wall('reaction_receipts', system, system, 'false', 'false');
END $$;

-- Rules Prisma cannot express ----------------------------------------------------------------------------------------

ALTER TABLE segments
  ADD CONSTRAINT segments_in_order CHECK (starts_at < ends_at),
  ADD CONSTRAINT segments_hold_expires CHECK ((state = 'held') = (expires_at IS NOT NULL)),
  ADD CONSTRAINT segments_no_double_booking EXCLUDE USING gist
    (workspace_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('held', 'confirmed'));

ALTER TABLE appointments ADD CONSTRAINT appointments_in_order CHECK (starts_at < ends_at);
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_range CHECK (weekday BETWEEN 1 AND 7 AND start_minute >= 0 AND end_minute <= 1440 AND start_minute < end_minute);
ALTER TABLE hours_exceptions ADD CONSTRAINT hours_exceptions_range
  CHECK ((start_minute IS NULL) = (end_minute IS NULL) AND (start_minute IS NULL OR (start_minute >= 0 AND end_minute <= 1440 AND start_minute < end_minute)));

ALTER TABLE messages
  ADD CONSTRAINT messages_one_author CHECK (num_nonnulls(staff_id, client_id) = 1),
  ADD CONSTRAINT messages_reader CHECK ((audience = 'member') = (reader_id IS NOT NULL)),
  ADD CONSTRAINT messages_from_staff CHECK (audience <> 'member' OR staff_id IS NOT NULL);

ALTER TABLE assignments ADD CONSTRAINT assignments_minute CHECK (minute_of_day BETWEEN 0 AND 1439);
ALTER TABLE responses ADD CONSTRAINT responses_one_answer CHECK (num_nonnulls(submitted_at, declined_at) <= 1);
ALTER TABLE answers ADD CONSTRAINT answers_revealed_after_submitted CHECK (revealed_at IS NULL OR (submitted_at IS NOT NULL AND audience = 'relationship'));

ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_positive CHECK (amount_minor > 0 AND debit_account <> credit_account);
ALTER TABLE payments ADD CONSTRAINT payments_positive CHECK (amount_minor > 0);
ALTER TABLE refunds ADD CONSTRAINT refunds_positive CHECK (amount_minor > 0);

-- the reminder job: responses that are due and neither reminded nor answered
CREATE INDEX responses_to_remind ON responses (due_at) WHERE reminded_at IS NULL AND submitted_at IS NULL AND declined_at IS NULL;
-- staff's Today: submitted answers by relationship that wait for review
CREATE INDEX responses_answered ON responses (workspace_id, occurrence_id) WHERE submitted_at IS NOT NULL OR declined_at IS NOT NULL;

-- Append-only --------------------------------------------------------------------------------------------------------

CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
REVOKE UPDATE, DELETE ON audit_events, ledger_entries, consents FROM attune_app;
REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM attune_app;

-- A submitted answer never changes, except that its reveal is noted.
CREATE FUNCTION app.keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL AND (NEW.value IS DISTINCT FROM OLD.value OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at
      OR (to_jsonb(NEW) ->> 'audience') IS DISTINCT FROM (to_jsonb(OLD) ->> 'audience')) THEN
    RAISE EXCEPTION 'a submitted answer never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answers_keep_submitted BEFORE UPDATE ON answers FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();
CREATE TRIGGER form_answers_keep_submitted BEFORE UPDATE ON form_answers FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();

-- Questions that come before any scope -------------------------------------------------------------------------------

-- The workspace behind a public address.
CREATE FUNCTION app.workspace_by_slug(wanted citext) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT id FROM workspaces WHERE slug = wanted $$;

-- A session by the hash of its secret: its user and the places that user may enter. Null when there is none.
-- Notes the visit at most once a minute, so that idle time is known without a write on every request.
CREATE FUNCTION app.session_by_secret(hash text, seen timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  found jsonb;
  last_seen timestamptz;
BEGIN
  SELECT s.last_seen_at, jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'method', s.method,
    'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at,
    'hasPassword', u.password_hash IS NOT NULL, 'hasTotp', u.totp_confirmed_at IS NOT NULL,
    'places', coalesce((SELECT jsonb_agg(p) FROM (
      SELECT w.id AS "workspaceId", w.slug, w.name AS "workspaceName", st.role::text AS kind, st.id, st.name, st.time_zone AS "timeZone"
        FROM staff st JOIN workspaces w ON w.id = st.workspace_id WHERE st.user_id = u.id AND st.deactivated_at IS NULL
      UNION ALL
      SELECT w.id, w.slug, w.name, 'client', c.id, c.name, c.time_zone
        FROM clients c JOIN workspaces w ON w.id = c.workspace_id WHERE c.user_id = u.id AND c.archived_at IS NULL) p), '[]'::jsonb))
    INTO last_seen, found
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.secret_hash = hash AND s.revoked_at IS NULL AND s.expires_at > seen AND u.deactivated_at IS NULL;
  IF found IS NOT NULL AND last_seen < seen - interval '1 minute'
     -- staff are signed out after 30 idle minutes: such a session must not be revived by being looked at
     AND (last_seen > seen - interval '30 minutes' OR NOT (found -> 'places') @? '$[*] ? (@.kind != "client")') THEN
    UPDATE sessions SET last_seen_at = seen WHERE secret_hash = hash;
  END IF;
  RETURN found;
END $$;

-- The workspaces there are, for jobs that sweep them all.
CREATE FUNCTION app.workspace_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT id FROM workspaces ORDER BY id $$;

-- The workspace that an invitation or an inquiry link belongs to; the link itself is checked by its signature.
CREATE FUNCTION app.workspace_of_invitation(wanted uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT workspace_id FROM invitations WHERE id = wanted $$;
CREATE FUNCTION app.workspace_of_inquiry(wanted uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT workspace_id FROM inquiries WHERE id = wanted $$;

-- A job in the caller's own transaction. The queue's tables belong to the migrating role.
CREATE FUNCTION app.enqueue(task text, payload jsonb, run_at timestamptz, job_key text, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload::json, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO attune_app;
REVOKE EXECUTE ON FUNCTION app.wall(text, text, text, text, text) FROM attune_app;
