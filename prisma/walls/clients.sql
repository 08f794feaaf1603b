-- Contact details are for staff and the client alone: a partner knows someone only by the name on their member row.

SELECT app.wall('clients');
GRANT SELECT, INSERT, UPDATE ON clients TO attune_app;

CREATE POLICY clients_read ON clients FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()) OR id = (SELECT app.client_id()));
CREATE POLICY clients_add ON clients FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY clients_change ON clients FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()) OR id = (SELECT app.client_id()));
