-- What was submitted is kept as it is, by the database itself.

-- At submit, answers to questions that were not shown in the end are forgotten; a submitted answer is not.
DROP POLICY form_answers_remove ON form_answers;
CREATE POLICY form_answers_remove ON form_answers FOR DELETE TO attune_app
  USING (client_id = (SELECT app.client_id()) AND submitted_at IS NULL);

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
CREATE TRIGGER form_answers_keep_closed BEFORE INSERT ON form_answers FOR EACH ROW EXECUTE FUNCTION app.keep_submission_closed();

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
CREATE TRIGGER submissions_keep_submitted BEFORE UPDATE ON submissions FOR EACH ROW EXECUTE FUNCTION app.keep_submission();

ALTER TABLE submissions ADD CONSTRAINT submissions_read_after_submitted CHECK (read_at IS NULL OR submitted_at IS NOT NULL);

REVOKE ALL ON FUNCTION app.keep_submission_closed(), app.keep_submission() FROM PUBLIC;
