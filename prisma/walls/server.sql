-- The ground: who is asking, what every wall has alike, and the tables that the rooms share. Applied before all other files.
--
-- These files say what the database allows now (docs/decisions/0009). `npm run migrate` replaces every policy, trigger and
-- grant on our tables, and every function of the schema `app`, with theirs whenever one of the files has changed: what
-- stands in none of them is gone afterwards. Web and worker connect as members of attune_app, which owns nothing,
-- cannot bypass row-level security, and may do only what is granted here: a verb that is not granted is nobody's. What the worker alone
-- does is granted to attune_worker. All belongs to attune_keeper, as which nobody signs in (src/launch/database/walls/roles.ts).

GRANT USAGE ON SCHEMA app, public TO attune_app;

-- Who is asking ------------------------------------------------------------------------------------------------------
-- Said in the setting `app.scope` at the start of each transaction, and signed by the process with a key that the app's role cannot
-- read (src/server/data/connection/signed-scope.ts): any SQL may change the setting, none can make it true. What is not signed, or no longer
-- good, is nobody. Policies call these inside a sub-select, so that PostgreSQL evaluates them once a statement and not once a row.

-- The nth of: until when it is good (seconds since 1970), the scope's now, workspace, kind, actor, purpose; null unless the purpose, or
-- the kind of who has none, is among `who`, where anyone is named. HMAC-SHA256 by RFC 2104; hashed once more on both sides, so that the time that the comparison takes
-- says nothing about the signature.
CREATE FUNCTION app.claim(nth int, VARIADIC who text[] DEFAULT '{}') RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  said text := current_setting('app.scope', true);
  signature text := split_part(said, '|', 7);
  words bytea;
BEGIN
  -- Who is not among those asked for is nobody here, signed or not: most calls end before anything is hashed.
  IF said IS NULL OR signature = ''
    OR NOT (who = '{}' OR coalesce(nullif(split_part(said, '|', 6), ''), split_part(said, '|', 4)) = ANY (who)) THEN RETURN NULL; END IF;
  words := convert_to(left(said, -1 - length(signature)), 'UTF8');
  IF NOT EXISTS (SELECT FROM app.scope_keys k
      WHERE sha256(encode(sha256(k.outer_pad || sha256(k.inner_pad || words)), 'hex')::bytea) = sha256(convert_to(signature, 'UTF8')))
    OR to_timestamp(split_part(said, '|', 1)::bigint) < clock_timestamp() THEN RETURN NULL; END IF;
  RETURN nullif(split_part(said, '|', nth), '');
END $$;

CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT app.claim(2)::timestamptz $$;
CREATE FUNCTION app.workspace_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.claim(3)::uuid $$;
CREATE FUNCTION app.actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT app.claim(4) $$;
CREATE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.claim(5)::uuid $$;
CREATE FUNCTION app.client_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.claim(5, 'client')::uuid $$;
CREATE FUNCTION app.invitation_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.claim(5, 'invitee')::uuid $$;
CREATE FUNCTION app.staff_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.claim(5, 'owner', 'practitioner', 'assistant')::uuid $$;
CREATE FUNCTION app.is_owner() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.claim(4, 'owner') IS NOT NULL $$;
CREATE FUNCTION app.is_staff() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.claim(4, 'owner', 'practitioner', 'assistant') IS NOT NULL $$;
-- Staff who may read clinical content.
CREATE FUNCTION app.is_clinician() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.claim(4, 'owner', 'practitioner') IS NOT NULL $$;
-- What the product does by itself (jobs, the processor's events, a new workspace), and the steps inside a person's scope that are for
-- one of these purposes (src/server/data/connection/purposes.ts).
CREATE FUNCTION app.is_system(VARIADIC purposes text[] DEFAULT '{}') RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT app.claim(4, VARIADIC purposes || 'system'::text) IS NOT NULL $$;

REVOKE ALL ON FUNCTION app.claim(int, text[]), app.now(), app.workspace_id(), app.actor_kind(), app.actor_id(), app.client_id(), app.invitation_id(),
  app.staff_id(), app.is_owner(), app.is_staff(), app.is_clinician(), app.is_system(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.claim(int, text[]), app.now(), app.workspace_id(), app.actor_kind(), app.actor_id(), app.client_id(), app.invitation_id(),
  app.staff_id(), app.is_owner(), app.is_staff(), app.is_clinician(), app.is_system(text[]) TO attune_app;

-- What every wall has alike ------------------------------------------------------------------------------------------
-- Forces row-level security on a table: nobody reaches a row but by a policy. The keeper owns the definer functions, which pass.
CREATE FUNCTION app.close(target text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY %I ON public.%I FOR ALL TO attune_keeper USING (true) WITH CHECK (true)', target || '_keeper', target);
END $$;
REVOKE ALL ON FUNCTION app.close(text) FROM PUBLIC;

-- The same for a table of a workspace, which keeps the tenant too: whatever other policies allow, the app never reaches another
-- workspace's rows.
CREATE FUNCTION app.wall(target text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tenant text := CASE WHEN target = 'workspaces' THEN 'id' ELSE 'workspace_id' END;
BEGIN
  PERFORM app.close(target);
  EXECUTE format('CREATE POLICY %I ON public.%I AS RESTRICTIVE FOR ALL TO attune_app USING (%I = (SELECT app.workspace_id())) WITH CHECK (%I = (SELECT app.workspace_id()))',
    target || '_tenant', target, tenant, tenant);
END $$;
REVOKE ALL ON FUNCTION app.wall(text) FROM PUBLIC;

-- For tables whose rows are added and never changed.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION app.refuse_change() FROM PUBLIC;

-- For what only the product writes, though staff may lock it.
CREATE FUNCTION app.refuse_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.actor_kind() IS DISTINCT FROM 'system' THEN
    RAISE EXCEPTION '% is written by the product alone', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.refuse_person() FROM PUBLIC;

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
-- Everyone writes audit events, of themselves and of now; the owner reads the workspace's, a client their own. Nobody changes or removes one.

SELECT app.wall('audit_events');
GRANT SELECT, INSERT ON audit_events TO attune_app;

CREATE POLICY audit_events_read ON audit_events FOR SELECT TO attune_app
  USING ((SELECT app.is_owner()) OR client_id = (SELECT app.client_id()));
CREATE POLICY audit_events_add ON audit_events FOR INSERT TO attune_app
  WITH CHECK (actor_kind = (SELECT app.actor_kind()) AND actor_id IS NOT DISTINCT FROM (SELECT app.actor_id()) AND at = (SELECT app.now()));

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- The queue ----------------------------------------------------------------------------------------------------------
-- A job in the caller's own transaction, of the scope's own workspace, under keys that no other workspace can meet. The queue's tables are
-- attune_worker's: who is not the worker may add, and read nothing.

CREATE FUNCTION app.enqueue(task text, payload jsonb, run_at timestamptz, job_key text, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF task NOT IN ('event', 'mail', 'work') OR (payload ->> 'workspaceId')::uuid IS DISTINCT FROM app.workspace_id() OR app.workspace_id() IS NULL THEN
    RAISE EXCEPTION 'a job belongs to the workspace of who asks for it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(task, payload::json, run_at => run_at, job_key => app.workspace_id() || ':' || job_key, max_attempts => max_attempts);
END $$;
REVOKE ALL ON FUNCTION app.enqueue(text, jsonb, timestamptz, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, jsonb, timestamptz, text, int) TO attune_app;

SELECT app.wall('reaction_receipts');
GRANT SELECT, INSERT ON reaction_receipts TO attune_app;

CREATE POLICY reaction_receipts_read ON reaction_receipts FOR SELECT TO attune_app
  USING ((SELECT app.is_system()));
CREATE POLICY reaction_receipts_add ON reaction_receipts FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system()));

-- Tables of no workspace: which mails were sent, and which workers live. No names and no words.
GRANT SELECT, INSERT ON sent_mails TO attune_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_heartbeats TO attune_worker;
GRANT SELECT ON worker_heartbeats TO attune_app;

-- Tries, by name and a hash with a key that the database does not have: who can only send SQL can neither list the counts nor name one.
SELECT app.close('rate_limits');

-- Counts one more, in a window that begins with the first, and answers how many there are in it.
CREATE FUNCTION app.count_try(wanted text, seconds int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ INSERT INTO rate_limits AS known (key, points, expire)
   SELECT wanted, 1, instant + seconds * 1000 FROM (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS instant) clock
   ON CONFLICT (key) DO UPDATE SET
     points = CASE WHEN known.expire <= excluded.expire - seconds * 1000 THEN 1 ELSE known.points + 1 END,
     expire = CASE WHEN known.expire <= excluded.expire - seconds * 1000 THEN excluded.expire ELSE known.expire END
   RETURNING points $$;

CREATE FUNCTION app.forget_tries(wanted text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ DELETE FROM rate_limits WHERE key = wanted $$;

REVOKE ALL ON FUNCTION app.count_try(text, int), app.forget_tries(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.count_try(text, int), app.forget_tries(text) TO attune_app;

-- Whether a mail was handed over; who asks knows its id already.
CREATE FUNCTION app.was_mailed(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT EXISTS (SELECT FROM sent_mails WHERE id = wanted) $$;
REVOKE ALL ON FUNCTION app.was_mailed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.was_mailed(uuid) TO attune_app;

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
  app.prune_heartbeats(timestamptz), app.prune_dead_jobs(timestamptz) TO attune_worker;
