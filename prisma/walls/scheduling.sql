-- attune: after relationships
-- Everybody may see what can be booked. Staff keeps the calendar; a client sees the appointments that they take part in, of
-- relationships that they are in now.

SELECT app.wall('services');
GRANT SELECT, INSERT, UPDATE ON services TO attune_app;

CREATE POLICY services_read ON services FOR SELECT TO attune_app
  USING (true);
CREATE POLICY services_add ON services FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_clinician()) OR (SELECT app.is_system()));
CREATE POLICY services_change ON services FOR UPDATE TO attune_app
  USING ((SELECT app.is_clinician()) OR (SELECT app.is_system()));

SELECT app.wall('weekly_hours');
GRANT SELECT, INSERT, UPDATE, DELETE ON weekly_hours TO attune_app;

CREATE POLICY weekly_hours_read ON weekly_hours FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('find_days', 'hold_days')));
CREATE POLICY weekly_hours_add ON weekly_hours FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY weekly_hours_change ON weekly_hours FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY weekly_hours_remove ON weekly_hours FOR DELETE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));

SELECT app.wall('hours_exceptions');
GRANT SELECT, INSERT, UPDATE, DELETE ON hours_exceptions TO attune_app;

CREATE POLICY hours_exceptions_read ON hours_exceptions FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('find_days', 'hold_days')));
CREATE POLICY hours_exceptions_add ON hours_exceptions FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY hours_exceptions_change ON hours_exceptions FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));
CREATE POLICY hours_exceptions_remove ON hours_exceptions FOR DELETE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));

SELECT app.wall('appointments');
GRANT SELECT, INSERT, UPDATE ON appointments TO attune_app;

CREATE POLICY appointments_read ON appointments FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'release_days'))
    OR (relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
        AND EXISTS (SELECT 1 FROM attendees a WHERE a.workspace_id = appointments.workspace_id
                    AND a.appointment_id = appointments.id AND a.client_id = (SELECT app.client_id()))));
CREATE POLICY appointments_add ON appointments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days')));
CREATE POLICY appointments_change ON appointments FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'release_days')));

-- A segment is seen by those who see its appointment.
SELECT app.wall('segments');
GRANT SELECT, INSERT, UPDATE, DELETE ON segments TO attune_app;

CREATE POLICY segments_read ON segments FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('find_days', 'hold_days', 'release_days'))
    OR EXISTS (SELECT 1 FROM appointments a WHERE a.workspace_id = segments.workspace_id AND a.id = segments.appointment_id));
CREATE POLICY segments_add ON segments FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days')));
CREATE POLICY segments_change ON segments FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'release_days')));
CREATE POLICY segments_remove ON segments FOR DELETE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));

SELECT app.wall('attendees');
GRANT SELECT, INSERT, UPDATE ON attendees TO attune_app;

CREATE POLICY attendees_read ON attendees FOR SELECT TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days', 'release_days')) OR client_id = (SELECT app.client_id()));
CREATE POLICY attendees_add ON attendees FOR INSERT TO attune_app
  WITH CHECK ((SELECT app.is_staff()) OR (SELECT app.is_system('hold_days')));
CREATE POLICY attendees_change ON attendees FOR UPDATE TO attune_app
  USING ((SELECT app.is_staff()) OR (SELECT app.is_system()));

-- The workspaces in which a hold has ended and is not released yet, for the sweep: ids and nothing else.
CREATE FUNCTION app.workspaces_with_ended_holds(at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT workspace_id FROM appointments
    WHERE held_until <= at AND confirmed_at IS NULL AND released_at IS NULL AND cancelled_at IS NULL $$;
REVOKE ALL ON FUNCTION app.workspaces_with_ended_holds(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspaces_with_ended_holds(timestamptz) TO attune_worker;
