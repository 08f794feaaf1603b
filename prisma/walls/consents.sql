-- Anybody in the workspace's scope may read a document before deciding. A decision is its author's, read by clinicians, and by the product itself
-- before it opens, reminds or books for several; it is never changed or removed: who thinks otherwise later adds another.

SELECT app.wall('consent_documents');
GRANT SELECT, INSERT ON consent_documents TO attune_app;

CREATE POLICY consent_documents_read ON consent_documents FOR SELECT TO attune_app
  USING (true);
CREATE POLICY consent_documents_add ON consent_documents FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));

SELECT app.wall('consents');
GRANT SELECT, INSERT ON consents TO attune_app;

CREATE POLICY consents_read ON consents FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('ask_consents', 'open_answers')) OR client_id = (SELECT app.client_id()));
CREATE POLICY consents_add ON consents FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()));

CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
