-- Clinicians read each other's notes of the record. A process note is its author's alone; not even the owner reads another's.

SELECT app.wall('notes');
GRANT SELECT, INSERT, DELETE ON notes TO attune_app;
GRANT UPDATE (body, edited_at) ON notes TO attune_app;

CREATE POLICY notes_read ON notes FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) AND (kind = 'note' OR staff_id = (SELECT app.staff_id())));
CREATE POLICY notes_add ON notes FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) AND staff_id = (SELECT app.staff_id()));
CREATE POLICY notes_change ON notes FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) AND staff_id = (SELECT app.staff_id()));
CREATE POLICY notes_remove ON notes FOR DELETE TO attune_app
  USING ((SELECT app.is_clinician()) AND staff_id = (SELECT app.staff_id()));
