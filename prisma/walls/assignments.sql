-- attune: after relationships
-- attune: after safety
-- Who may read an answer?
--
--   1. Its author, always, from the first character on.
--   2. Clinicians of the workspace (owner and practitioners), once it is submitted, unless it is meant for the author only.
--      The front desk never.
--   3. The partners, when all of this is true: it is meant for the relationship; it has been opened by its rule, which the
--      triggers below hold (only answers open answers: features/assignments/rules/opening.ts); they have a place in the
--      same occurrence themselves; and they were members when it was revealed and still are. Those are the readers who were
--      named when it was written: someone who joined later, or was never given the practice, is not among them.
--   4. The product itself, when it opens answers on someone's behalf: submitted ones that are meant for the relationship.
--
-- Who may change one? Its author until it is submitted, and the product to note the reveal. Whether a partner has answered at
-- all is nobody's news either: a response is seen by its author and by clinicians.

SELECT app.wall('answers');
GRANT SELECT, INSERT, DELETE ON answers TO attune_app;
GRANT UPDATE (value, audience, writer, sequence, others, saved_at, submitted_at, revealed_at) ON answers TO attune_app;

CREATE POLICY answers_read ON answers FOR SELECT TO attune_app
  USING (
    client_id = (SELECT app.client_id())
    OR ((SELECT app.is_clinician()) AND submitted_at IS NOT NULL AND audience <> 'only_me')
    OR ((SELECT app.is_system('open_answers')) AND submitted_at IS NOT NULL AND audience = 'relationship')
    OR (audience = 'relationship' AND revealed_at IS NOT NULL
        AND relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
        AND EXISTS (SELECT 1 FROM responses r WHERE r.workspace_id = answers.workspace_id
                    AND r.occurrence_id = answers.occurrence_id AND r.client_id = (SELECT app.client_id()))
        AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = answers.workspace_id AND m.relationship_id = answers.relationship_id
                    AND m.client_id = (SELECT app.client_id()) AND m.left_at IS NULL AND m.joined_at <= answers.revealed_at)));
-- In one's own name, and into one's own response.
CREATE POLICY answers_add ON answers FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()) AND EXISTS (SELECT 1 FROM responses r WHERE r.workspace_id = answers.workspace_id
    AND r.id = answers.response_id AND r.client_id = answers.client_id AND r.occurrence_id = answers.occurrence_id
    AND r.relationship_id = answers.relationship_id));
-- What a submitted answer says never changes: trigger answers_keep_submitted.
CREATE POLICY answers_change ON answers FOR UPDATE TO attune_app
  USING (client_id = (SELECT app.client_id())
    OR ((SELECT app.is_system('open_answers')) AND submitted_at IS NOT NULL AND audience = 'relationship'));
CREATE POLICY answers_remove ON answers FOR DELETE TO attune_app
  USING (client_id = (SELECT app.client_id()) AND submitted_at IS NULL);

-- A practice takes answers on its date and the six days after it, until that is over everywhere on earth.
CREATE FUNCTION app.week_is_over(due_date date, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT at >= (due_date + 7 + time '12:00') AT TIME ZONE 'UTC' $$;
REVOKE ALL ON FUNCTION app.week_is_over(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.week_is_over(date, timestamptz) TO attune_app;

-- Whether the rule of an occurrence lets its answers open at a given moment. Everybody who is there must have sent theirs: a
-- decline counts as little as silence. What opens by itself does so within a week of its date, and not while a safety signal holds it;
-- staff opens nothing before they have read what was said (safety.sql). Asked with the rights of the asker: only the product itself
-- sees all places and all signals, and to anybody else it tells nothing.
CREATE FUNCTION app.may_open(of_workspace uuid, of_occurrence uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT CASE a.reveal
         WHEN 'immediately' THEN NOT app.is_held(o.workspace_id, o.relationship_id, at)
         WHEN 'when_all_done' THEN there.all_sent AND NOT app.week_is_over(o.due_date, at)
           AND NOT app.is_held(o.workspace_id, o.relationship_id, there.last_sent)
         WHEN 'on_release' THEN there.all_sent AND NOT app.is_unread(o.workspace_id, o.relationship_id)
         ELSE false END
     FROM public.occurrences o
     JOIN public.assignments a ON a.workspace_id = o.workspace_id AND a.id = o.assignment_id
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_and(r.submitted_at IS NOT NULL), false) AS all_sent, max(r.submitted_at) AS last_sent FROM public.responses r
        JOIN public.members m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id AND m.left_at IS NULL
       WHERE r.workspace_id = o.workspace_id AND r.occurrence_id = o.id) there
    WHERE o.workspace_id = of_workspace AND o.id = of_occurrence $$;
REVOKE ALL ON FUNCTION app.may_open(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.may_open(uuid, uuid, timestamptz) TO attune_app;

-- Nothing opens but by the product itself, and by that rule.
CREATE FUNCTION app.open_by_rule() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  occurrence uuid := coalesce(to_jsonb(NEW) ->> 'occurrence_id', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
  -- The role that migrates has no actor; the app without one reaches no row.
  IF app.actor_kind() IS NOT NULL
     AND NOT (app.is_system('open_answers') AND coalesce(app.may_open(NEW.workspace_id, occurrence, NEW.revealed_at), false)) THEN
    RAISE EXCEPTION 'nothing opens before everybody who is there has answered' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.open_by_rule() FROM PUBLIC;

CREATE TRIGGER answers_open_by_rule BEFORE INSERT OR UPDATE OF revealed_at ON answers
  FOR EACH ROW WHEN (NEW.revealed_at IS NOT NULL) EXECUTE FUNCTION app.open_by_rule();
CREATE TRIGGER answers_keep_submitted BEFORE UPDATE ON answers FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();

SELECT app.wall('responses');
GRANT SELECT, INSERT, DELETE ON responses TO attune_app;
GRANT UPDATE (due_at, reminded_at, started_at, submitted_at, declined_at, lapsed_at, kept_at, given_at, offered_anew_at) ON responses TO attune_app;

CREATE POLICY responses_read ON responses FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers', 'lapse_answers', 'offer_again')) OR client_id = (SELECT app.client_id()));
CREATE POLICY responses_add ON responses FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('offer_again')));
CREATE POLICY responses_change ON responses FOR UPDATE TO attune_app
  USING ((SELECT app.is_system('lapse_answers')) OR client_id = (SELECT app.client_id()));
CREATE POLICY responses_remove ON responses FOR DELETE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

-- Who sees an assignment? Clinicians, and the clients it is given to. ------------------------------------------------

-- As a definer function it can be asked by the policies of assignment_members, too.
CREATE FUNCTION app.my_assignment_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT coalesce(array_agg(assignment_id), '{}') FROM assignment_members
   WHERE workspace_id = app.workspace_id() AND client_id = app.client_id() $$;
REVOKE ALL ON FUNCTION app.my_assignment_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.my_assignment_ids() TO attune_app;

SELECT app.wall('assignments');
GRANT SELECT, INSERT ON assignments TO attune_app;
GRANT UPDATE (paused_at, ended_at) ON assignments TO attune_app;

CREATE POLICY assignments_read ON assignments FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers', 'offer_again')) OR id = ANY ((SELECT app.my_assignment_ids())::uuid[]));
CREATE POLICY assignments_add ON assignments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()));
CREATE POLICY assignments_change ON assignments FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('assignment_members');
GRANT SELECT, INSERT ON assignment_members TO attune_app;
GRANT UPDATE (time_zone) ON assignment_members TO attune_app;

CREATE POLICY assignment_members_read ON assignment_members FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers', 'offer_again')) OR assignment_id = ANY ((SELECT app.my_assignment_ids())::uuid[]));
CREATE POLICY assignment_members_add ON assignment_members FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()));
CREATE POLICY assignment_members_change ON assignment_members FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('occurrences');
GRANT SELECT, INSERT, DELETE ON occurrences TO attune_app;
GRANT UPDATE (revealed_at) ON occurrences TO attune_app;

CREATE TRIGGER occurrences_open_by_rule BEFORE INSERT OR UPDATE OF revealed_at ON occurrences
  FOR EACH ROW WHEN (NEW.revealed_at IS NOT NULL) EXECUTE FUNCTION app.open_by_rule();

CREATE POLICY occurrences_read ON occurrences FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers', 'lapse_answers', 'offer_again')) OR assignment_id = ANY ((SELECT app.my_assignment_ids())::uuid[]));
CREATE POLICY occurrences_add ON occurrences FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('offer_again')));
CREATE POLICY occurrences_change ON occurrences FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers')));
CREATE POLICY occurrences_remove ON occurrences FOR DELETE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

-- Staff's own state of an occurrence: no client ever reads it. -------------------------------------------------------

SELECT app.wall('reviews');
GRANT SELECT, INSERT, DELETE ON reviews TO attune_app;
GRANT UPDATE (staff_id, reviewed_at, for_next_session_at) ON reviews TO attune_app;

CREATE POLICY reviews_read ON reviews FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()));
CREATE POLICY reviews_add ON reviews FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()));
CREATE POLICY reviews_change ON reviews FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()));
CREATE POLICY reviews_remove ON reviews FOR DELETE TO attune_app
  USING ((SELECT app.is_clinician()));

-- A member's answer adds a row (as the system, never as the member); a clinician's review takes it away.
SELECT app.wall('waiting_reviews');
GRANT SELECT, INSERT, DELETE ON waiting_reviews TO attune_app;
GRANT UPDATE (latest) ON waiting_reviews TO attune_app;

CREATE POLICY waiting_reviews_read ON waiting_reviews FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers')));
CREATE POLICY waiting_reviews_add ON waiting_reviews FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers')));
CREATE POLICY waiting_reviews_change ON waiting_reviews FOR UPDATE TO attune_app
  USING ((SELECT app.is_system('open_answers')));
CREATE POLICY waiting_reviews_remove ON waiting_reviews FOR DELETE TO attune_app
  USING ((SELECT app.is_clinician()));

-- A comment is seen by those who see its message.
SELECT app.wall('occurrence_comments');
GRANT SELECT, INSERT ON occurrence_comments TO attune_app;

CREATE POLICY occurrence_comments_read ON occurrence_comments FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR EXISTS (SELECT 1 FROM messages m
    WHERE m.workspace_id = occurrence_comments.workspace_id AND m.id = occurrence_comments.message_id));
CREATE POLICY occurrence_comments_add ON occurrence_comments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()));

-- For the sweeps: ids of workspaces and nothing else. -----------------------------------------------------------------

-- Where a member whose practice came due in the window may be reminded of it; what remind.ts then asks, of all workspaces at once.
CREATE FUNCTION app.workspaces_to_remind(after timestamptz, until timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT r.workspace_id FROM responses r
     JOIN occurrences o ON o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
     JOIN assignments a ON a.workspace_id = r.workspace_id AND a.id = o.assignment_id AND a.paused_at IS NULL AND a.ended_at IS NULL
     JOIN relationships rel ON rel.workspace_id = r.workspace_id AND rel.id = r.relationship_id AND rel.ended_at IS NULL
     JOIN clients c ON c.workspace_id = r.workspace_id AND c.id = r.client_id AND c.safe_email AND c.user_id IS NOT NULL AND c.archived_at IS NULL
     JOIN members m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id AND m.left_at IS NULL
    WHERE r.due_at > after AND r.due_at <= until AND r.reminded_at IS NULL AND r.submitted_at IS NULL AND r.declined_at IS NULL $$;

-- Where a running assignment has a date of its weekdays ahead, after the last that was made, for which no occurrence was made yet.
CREATE FUNCTION app.workspaces_to_plan(first_day date, last_day date) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT a.workspace_id FROM assignments a
     JOIN relationships r ON r.workspace_id = a.workspace_id AND r.id = a.relationship_id AND r.ended_at IS NULL
     JOIN assignment_members am ON am.workspace_id = a.workspace_id AND am.assignment_id = a.id
     JOIN members m ON m.workspace_id = a.workspace_id AND m.relationship_id = a.relationship_id AND m.client_id = am.client_id AND m.left_at IS NULL
    WHERE a.paused_at IS NULL AND a.ended_at IS NULL AND a.first_date <= last_day AND coalesce(a.last_date, last_day) >= first_day
      AND EXISTS (
        SELECT FROM generate_series(
          greatest(first_day, a.first_date, (SELECT max(o.due_date) + 1 FROM occurrences o
            WHERE o.workspace_id = a.workspace_id AND o.assignment_id = a.id))::timestamp,
          least(last_day, a.last_date)::timestamp, interval '1 day') AS day
         WHERE extract(isodow FROM day)::int2 = ANY (a.weekdays)) $$;

REVOKE ALL ON FUNCTION app.workspaces_to_remind(timestamptz, timestamptz), app.workspaces_to_plan(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspaces_to_remind(timestamptz, timestamptz), app.workspaces_to_plan(date, date) TO attune_worker;
