-- attune: after relationships
-- A message is read by clinicians, by its author, by the one it is for, and, when it is for everybody, by those who were in the
-- relationship when it was sent and still are. Nobody changes or takes back what was sent.

SELECT app.wall('messages');
GRANT SELECT, INSERT ON messages TO attune_app;

CREATE POLICY messages_read ON messages FOR SELECT TO attune_app
  USING ((SELECT app.is_clinician()) OR client_id = (SELECT app.client_id()) OR reader_id = (SELECT app.client_id())
    OR (audience = 'relationship' AND relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
      AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = messages.workspace_id AND m.relationship_id = messages.relationship_id
                  AND m.client_id = (SELECT app.client_id()) AND m.left_at IS NULL AND m.joined_at <= messages.sent_at)));
CREATE POLICY messages_add ON messages FOR INSERT TO attune_app
  WITH CHECK (((SELECT app.is_clinician()) AND staff_id = (SELECT app.staff_id()))
    OR (client_id = (SELECT app.client_id()) AND relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])));

-- What a client has read is theirs to know.
SELECT app.wall('message_reads');
GRANT SELECT, INSERT ON message_reads TO attune_app;

CREATE POLICY message_reads_read ON message_reads FOR SELECT TO attune_app
  USING (client_id = (SELECT app.client_id()));
CREATE POLICY message_reads_add ON message_reads FOR INSERT TO attune_app
  WITH CHECK (client_id = (SELECT app.client_id()));

-- When a reader was told by mail, and when they looked. Each knows of their own alone; the mails are the system's.
SELECT app.wall('message_notices');
GRANT SELECT, INSERT ON message_notices TO attune_app;
GRANT UPDATE (mailed_at, looked_at) ON message_notices TO attune_app;

CREATE POLICY message_notices_read ON message_notices FOR SELECT TO attune_app
  USING ((SELECT app.is_system()) OR reader_id IN ((SELECT app.client_id()), (SELECT app.staff_id())));
CREATE POLICY message_notices_add ON message_notices FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_system()) OR reader_id IN ((SELECT app.client_id()), (SELECT app.staff_id())));
CREATE POLICY message_notices_change ON message_notices FOR UPDATE TO attune_app
  USING ((SELECT app.is_system()) OR reader_id IN ((SELECT app.client_id()), (SELECT app.staff_id())));
