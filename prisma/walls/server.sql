-- The ground: who is asking, what every wall has alike, and the tables that the rooms share. Applied before all other files.
--
-- These files say what the database allows now (docs/decisions/0009). `npm run migrate` replaces every policy, trigger and
-- grant on our tables, and every function of the schema `app`, with theirs whenever one of the files has changed: what
-- stands in none of them is gone afterwards. The app connects as a member of attune_app, which owns nothing, cannot bypass
-- row-level security, and may do only what is granted here: a verb that is not granted is nobody's.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attune_app') THEN
    CREATE ROLE attune_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
END $$;

GRANT USAGE ON SCHEMA app, public TO attune_app;

-- Who is asking ------------------------------------------------------------------------------------------------------
-- Set locally at the start of each transaction (src/server/data/scope.ts). Policies call these inside a sub-select, so that
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

REVOKE ALL ON FUNCTION app.workspace_id(), app.actor_kind(), app.actor_id(), app.is_system(), app.is_staff(), app.is_clinician(),
  app.is_owner(), app.client_id(), app.staff_id(), app.invitation_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspace_id(), app.actor_kind(), app.actor_id(), app.is_system(), app.is_staff(), app.is_clinician(),
  app.is_owner(), app.client_id(), app.staff_id(), app.invitation_id() TO attune_app;

-- What every wall has alike ------------------------------------------------------------------------------------------
-- Forces row-level security on a table of a workspace and keeps the tenant: whatever other policies allow, the app never
-- reaches another workspace's rows. The keeper is the role that migrates and owns the definer functions, never the app's.
CREATE FUNCTION app.wall(target text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tenant text := CASE WHEN target = 'workspaces' THEN 'id' ELSE 'workspace_id' END;
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY %I ON public.%I AS RESTRICTIVE FOR ALL TO attune_app USING (%I = (SELECT app.workspace_id())) WITH CHECK (%I = (SELECT app.workspace_id()))',
    target || '_tenant', target, tenant, tenant);
  EXECUTE format('CREATE POLICY %I ON public.%I FOR ALL TO %I USING (true) WITH CHECK (true)', target || '_keeper', target, current_user);
END $$;
REVOKE ALL ON FUNCTION app.wall(text) FROM PUBLIC;

-- For tables whose rows are added and never changed.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION app.refuse_change() FROM PUBLIC;

-- For answers to practices and to forms: a submitted answer never changes, except that its reveal is noted.
CREATE FUNCTION app.keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL AND (NEW.value IS DISTINCT FROM OLD.value OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at
      OR (to_jsonb(NEW) ->> 'audience') IS DISTINCT FROM (to_jsonb(OLD) ->> 'audience')) THEN
    RAISE EXCEPTION 'a submitted answer never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_submitted() FROM PUBLIC;

-- The record ---------------------------------------------------------------------------------------------------------
-- Everyone writes audit events; the owner reads the workspace's, a client their own. Nobody changes or removes one.

SELECT app.wall('audit_events');
GRANT SELECT, INSERT ON audit_events TO attune_app;

CREATE POLICY audit_events_read ON audit_events FOR SELECT TO attune_app
  USING ((SELECT app.is_owner()) OR client_id = (SELECT app.client_id()));
CREATE POLICY audit_events_add ON audit_events FOR INSERT TO attune_app
  WITH CHECK (true);

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- The queue ----------------------------------------------------------------------------------------------------------
-- A job in the caller's own transaction. The queue's tables belong to the migrating role.

CREATE FUNCTION app.enqueue(task text, payload jsonb, run_at timestamptz, job_key text, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload::json, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
END $$;
REVOKE ALL ON FUNCTION app.enqueue(text, jsonb, timestamptz, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, jsonb, timestamptz, text, int) TO attune_app;

SELECT app.wall('reaction_receipts');
GRANT SELECT, INSERT ON reaction_receipts TO attune_app;

CREATE POLICY reaction_receipts_read ON reaction_receipts FOR SELECT TO attune_app
  USING ((SELECT app.is_system()));
CREATE POLICY reaction_receipts_add ON reaction_receipts FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system()));

-- Tables of no workspace: which mails were sent, which workers live, how often someone has tried. No names and no words.
GRANT SELECT, INSERT, UPDATE, DELETE ON sent_mails, worker_heartbeats, rate_limits TO attune_app;

-- What is kept for a time --------------------------------------------------------------------------------------------
-- Each removes at most a batch of what ended before a moment, never of the last day, and answers how much that was. How long what is
-- kept stands in README.md; the rooms' own are in their files.

CREATE FUNCTION app.prune_rate_limits(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits
     WHERE expire < extract(epoch FROM least(before, now() - interval '1 day')) * 1000 LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

CREATE FUNCTION app.prune_sent_mails(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM sent_mails WHERE id IN (SELECT id FROM sent_mails
     WHERE sent_at < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

CREATE FUNCTION app.prune_reaction_receipts(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM reaction_receipts WHERE (workspace_id, event_id, reaction) IN (SELECT workspace_id, event_id, reaction FROM reaction_receipts
     WHERE at < least(before, now() - interval '1 day') LIMIT 10000) RETURNING 1)
   SELECT count(*) FROM gone $$;

CREATE FUNCTION app.prune_heartbeats(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH gone AS (DELETE FROM worker_heartbeats WHERE seen_at < least(before, now() - interval '1 day') RETURNING 1)
   SELECT count(*) FROM gone $$;

-- Jobs whose tries are all used up.
CREATE FUNCTION app.prune_dead_jobs(before timestamptz) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN (SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < least(before, now() - interval '1 day') LIMIT 10000)));
END $$;

REVOKE ALL ON FUNCTION app.prune_rate_limits(timestamptz), app.prune_sent_mails(timestamptz), app.prune_reaction_receipts(timestamptz),
  app.prune_heartbeats(timestamptz), app.prune_dead_jobs(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.prune_rate_limits(timestamptz), app.prune_sent_mails(timestamptz), app.prune_reaction_receipts(timestamptz),
  app.prune_heartbeats(timestamptz), app.prune_dead_jobs(timestamptz) TO attune_app;
