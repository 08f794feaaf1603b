-- Everybody of the workspace reads forms; a version never changes. A request is seen by clinicians and by the client who is asked; an answer
-- by its author, and by clinicians once it is submitted. No partner reads either.

SELECT app.wall('forms');
GRANT SELECT, INSERT, UPDATE ON forms TO attune_app;

CREATE POLICY forms_read ON forms FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('accept_invitation')) OR (SELECT app.client_id()) IS NOT NULL);
CREATE POLICY forms_add ON forms FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));
CREATE POLICY forms_change ON forms FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('form_versions');
GRANT SELECT, INSERT ON form_versions TO attune_app;

CREATE POLICY form_versions_read ON form_versions FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('accept_invitation')) OR (SELECT app.client_id()) IS NOT NULL);
CREATE POLICY form_versions_add ON form_versions FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));

SELECT app.wall('form_requests');
GRANT SELECT, INSERT ON form_requests TO attune_app;
GRANT UPDATE (withdrawn_at) ON form_requests TO attune_app;

CREATE POLICY form_requests_read ON form_requests FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')) OR client_id = (SELECT app.client_id()));
CREATE POLICY form_requests_add ON form_requests FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));
CREATE POLICY form_requests_change ON form_requests FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('submissions');
GRANT SELECT, INSERT ON submissions TO attune_app;
GRANT UPDATE (submitted_at, read_at) ON submissions TO attune_app;

CREATE POLICY submissions_read ON submissions FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR client_id = (SELECT app.client_id()));
CREATE POLICY submissions_add ON submissions FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()) AND EXISTS (SELECT 1 FROM form_requests r WHERE r.workspace_id = submissions.workspace_id
    AND r.id = submissions.request_id AND r.client_id = submissions.client_id AND r.relationship_id = submissions.relationship_id));
CREATE POLICY submissions_change ON submissions FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR client_id = (SELECT app.client_id()));

-- Only the author submits, only staff notes that it was read, and a submitted version never changes otherwise.
CREATE FUNCTION app.keep_submission() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  only_read boolean := (to_jsonb(NEW) - 'read_at') = (to_jsonb(OLD) - 'read_at');
BEGIN
  IF NOT only_read AND (OLD.submitted_at IS NOT NULL OR app.is_staff()) THEN
    RAISE EXCEPTION 'a submission is its author''s, and never changes once submitted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.read_at IS DISTINCT FROM OLD.read_at AND app.client_id() IS NOT NULL THEN
    RAISE EXCEPTION 'only staff notes that a submission was read' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_submission() FROM PUBLIC;
CREATE TRIGGER submissions_keep_submitted BEFORE UPDATE ON submissions FOR EACH ROW EXECUTE FUNCTION app.keep_submission();

SELECT app.wall('form_answers');
GRANT SELECT, INSERT, DELETE ON form_answers TO attune_app;
GRANT UPDATE (value, writer, sequence, others, saved_at, submitted_at) ON form_answers TO attune_app;

CREATE POLICY form_answers_read ON form_answers FOR SELECT TO attune_app
  USING (client_id = (SELECT app.client_id()) OR ((SELECT app.is_clinician()) AND submitted_at IS NOT NULL));
CREATE POLICY form_answers_add ON form_answers FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()));
CREATE POLICY form_answers_change ON form_answers FOR UPDATE TO attune_app
  USING (client_id = (SELECT app.client_id()));
-- At submit, answers to questions that were not shown in the end are forgotten; a submitted answer is not.
CREATE POLICY form_answers_remove ON form_answers FOR DELETE TO attune_app
  USING (client_id = (SELECT app.client_id()) AND submitted_at IS NULL);

CREATE TRIGGER form_answers_keep_submitted BEFORE UPDATE ON form_answers FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();

-- A submitted form takes no further answer. The lock makes a late autosave wait for a submit that is under way.
CREATE FUNCTION app.keep_submission_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM public.submissions s
   WHERE s.workspace_id = NEW.workspace_id AND s.id = NEW.submission_id AND s.submitted_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a submitted form takes no further answer' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.keep_submission_closed() FROM PUBLIC;
CREATE TRIGGER form_answers_keep_closed BEFORE INSERT ON form_answers FOR EACH ROW EXECUTE FUNCTION app.keep_submission_closed();
