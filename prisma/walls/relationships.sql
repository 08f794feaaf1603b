-- Staff sees relationships and their members, a client the ones that they are in now. Clinicians make and change them.

-- The relationships that the asking client is in now. As a definer function it can be asked by the policies of members, too.
CREATE FUNCTION app.my_relationship_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT coalesce(array_agg(relationship_id), '{}') FROM members
   WHERE workspace_id = app.workspace_id() AND client_id = app.client_id() AND left_at IS NULL $$;
REVOKE ALL ON FUNCTION app.my_relationship_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.my_relationship_ids() TO attune_app;

SELECT app.wall('relationships');
GRANT SELECT, INSERT, UPDATE ON relationships TO attune_app;

CREATE POLICY relationships_read ON relationships FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('accept_invitation', 'ask_consents', 'offer_again', 'open_answers', 'read_invitation')) OR id = ANY ((SELECT app.my_relationship_ids())::uuid[]));
CREATE POLICY relationships_add ON relationships FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY relationships_change ON relationships FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('members');
GRANT SELECT, INSERT, UPDATE ON members TO attune_app;

CREATE POLICY members_read ON members FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('open_answers', 'accept_invitation', 'ask_consents', 'offer_again', 'read_invitation')) OR client_id = (SELECT app.client_id())
    OR relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[]));
CREATE POLICY members_add ON members FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY members_change ON members FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system('accept_invitation')));
