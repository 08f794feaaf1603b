-- attune: after relationships
-- Staff sees every intensive, a client those of the relationships that they are in now.

SELECT app.wall('intensives');
GRANT SELECT, INSERT, UPDATE ON intensives TO attune_app;

CREATE POLICY intensives_read ON intensives FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'release_days')) OR relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[]));
CREATE POLICY intensives_add ON intensives FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days')));
CREATE POLICY intensives_change ON intensives FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('release_days')));
