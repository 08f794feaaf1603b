-- attune: after relationships
-- Who may know that somebody has said that they are not safe? They themselves, and clinicians of the workspace. The front desk, the
-- partners and everybody else never: no row, no count, no moment. What staff has written about it, clinicians alone.
--
-- While a signal is open, nothing opens by itself in the relationships of whoever raised it (app.may_open in assignments.sql asks the two
-- functions at the end). The product may look for that one purpose, `open_answers`, and tells nobody what it found.

SELECT app.wall('safety_signals');
GRANT SELECT, INSERT, UPDATE ON safety_signals TO attune_app;

CREATE POLICY safety_signals_read ON safety_signals FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('open_answers')) OR client_id = (SELECT app.client_id()));
-- In one's own name, where one is a member, and unread.
CREATE POLICY safety_signals_add ON safety_signals FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()) AND relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
    AND acknowledged_at IS NULL AND closed_at IS NULL);
CREATE POLICY safety_signals_change ON safety_signals FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR client_id = (SELECT app.client_id()));

-- Their author asks to be contacted, and changes nothing else; staff notes in their own name that they have read and that they have
-- closed it, once; what is closed stays as it is.
CREATE FUNCTION app.keep_signal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked text[] := ARRAY['contact_way', 'contact_asked_at'];
  marks text[] := ARRAY['acknowledged_at', 'acknowledged_by_id', 'closed_at', 'closed_by_id'];
  mine text[] := CASE WHEN app.client_id() IS NOT NULL THEN asked ELSE marks END;
BEGIN
  IF OLD.closed_at IS NOT NULL OR (to_jsonb(NEW) - mine) <> (to_jsonb(OLD) - mine) THEN
    RAISE EXCEPTION 'a safety signal is not changed in this way' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF app.client_id() IS NULL AND (
       (OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at, NEW.acknowledged_by_id) IS DISTINCT FROM (OLD.acknowledged_at, OLD.acknowledged_by_id))
    OR (NEW.acknowledged_by_id IS DISTINCT FROM OLD.acknowledged_by_id AND NEW.acknowledged_by_id IS DISTINCT FROM app.staff_id())
    OR (NEW.closed_at IS NOT NULL AND NEW.closed_by_id IS DISTINCT FROM app.staff_id())) THEN
    RAISE EXCEPTION 'a safety signal is read and closed in one''s own name, once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_signal() FROM PUBLIC;
CREATE TRIGGER safety_signals_keep BEFORE UPDATE ON safety_signals FOR EACH ROW EXECUTE FUNCTION app.keep_signal();

SELECT app.wall('safety_answers');
GRANT SELECT, INSERT ON safety_answers TO attune_app;

CREATE POLICY safety_answers_read ON safety_answers FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR client_id = (SELECT app.client_id()));
CREATE POLICY safety_answers_add ON safety_answers FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()) AND EXISTS (SELECT 1 FROM safety_signals s
    WHERE s.workspace_id = safety_answers.workspace_id AND s.id = safety_answers.signal_id AND s.client_id = safety_answers.client_id));
CREATE TRIGGER safety_answers_append_only BEFORE UPDATE OR DELETE ON safety_answers FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

SELECT app.wall('safety_notes');
GRANT SELECT, INSERT ON safety_notes TO attune_app;

CREATE POLICY safety_notes_read ON safety_notes FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()));
CREATE POLICY safety_notes_add ON safety_notes FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) AND staff_id = (SELECT app.staff_id()));
CREATE TRIGGER safety_notes_append_only BEFORE UPDATE OR DELETE ON safety_notes FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

-- What a signal holds: the relationships in which its author is or was a member, since who leaves must not open by leaving what they
-- wrote in fear. Both are asked with the rights of the asker, and tell somebody who may not know nothing.

-- Whether what was completed at a moment stays closed: a signal is open now, or was open then. So closing one opens nothing.
CREATE FUNCTION app.is_held(of_workspace uuid, of_relationship uuid, completed timestamptz) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM public.safety_signals s
     JOIN public.members m ON m.workspace_id = s.workspace_id AND m.client_id = s.client_id AND m.relationship_id = of_relationship
    WHERE s.workspace_id = of_workspace
      AND (s.closed_at IS NULL OR (s.raised_at <= completed AND completed < s.closed_at))) $$;

-- Whether staff has to read something first, before they open anything themselves.
CREATE FUNCTION app.is_unread(of_workspace uuid, of_relationship uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM public.safety_signals s
     JOIN public.members m ON m.workspace_id = s.workspace_id AND m.client_id = s.client_id AND m.relationship_id = of_relationship
    WHERE s.workspace_id = of_workspace AND s.closed_at IS NULL AND s.acknowledged_at IS NULL) $$;

REVOKE ALL ON FUNCTION app.is_held(uuid, uuid, timestamptz), app.is_unread(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_held(uuid, uuid, timestamptz), app.is_unread(uuid, uuid) TO attune_app;
