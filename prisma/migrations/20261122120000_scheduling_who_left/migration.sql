-- Who has left a relationship sees no more when the others come: its appointments and their segments are for those who are in
-- it and take part.
ALTER POLICY appointments_read ON appointments USING (
  (SELECT app.is_staff()) OR (SELECT app.is_system())
  OR (relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
      AND EXISTS (SELECT 1 FROM attendees a WHERE a.workspace_id = appointments.workspace_id
                     AND a.appointment_id = appointments.id AND a.client_id = (SELECT app.client_id()))));

-- A segment is seen by whoever sees its appointment.
ALTER POLICY segments_read ON segments USING (
  (SELECT app.is_staff()) OR (SELECT app.is_system())
  OR EXISTS (SELECT 1 FROM appointments a WHERE a.workspace_id = segments.workspace_id AND a.id = segments.appointment_id));
