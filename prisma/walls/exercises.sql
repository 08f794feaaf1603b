-- The library: everybody of the workspace reads it, clinicians add to it. A version never changes; running assignments keep theirs.

SELECT app.wall('exercises');
GRANT SELECT, INSERT, UPDATE ON exercises TO attune_app;

CREATE POLICY exercises_read ON exercises FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()) OR (SELECT app.client_id()) IS NOT NULL);
CREATE POLICY exercises_add ON exercises FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY exercises_change ON exercises FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('exercise_versions');
GRANT SELECT, INSERT ON exercise_versions TO attune_app;

CREATE POLICY exercise_versions_read ON exercise_versions FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()) OR (SELECT app.client_id()) IS NOT NULL);
CREATE POLICY exercise_versions_add ON exercise_versions FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
