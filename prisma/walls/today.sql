-- The last room owns no table; it counts what waits in the others.

-- What waits at a desk, for the side navigation: one statement, so that it costs a page no transaction. Nothing for the
-- front desk, nor for staff who left.
CREATE FUNCTION app.desk_counts(workspace uuid, asker uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT jsonb_build_object(
     'inquiries', (SELECT count(*) FROM inquiries i WHERE i.workspace_id = workspace AND i.answered_at IS NULL AND i.invited_at IS NULL
        AND i.declined_at IS NULL AND i.archived_at IS NULL AND (i.confirm_by IS NULL OR i.confirmed_at IS NOT NULL)),
     'reviews', (SELECT count(*) FROM waiting_reviews r WHERE r.workspace_id = workspace),
     'forms', (SELECT count(*) FROM submissions f WHERE f.workspace_id = workspace AND f.submitted_at IS NOT NULL AND f.read_at IS NULL))
   WHERE EXISTS (SELECT FROM staff s WHERE s.workspace_id = workspace AND s.id = asker AND s.deactivated_at IS NULL AND s.role <> 'assistant') $$;
REVOKE ALL ON FUNCTION app.desk_counts(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.desk_counts(uuid, uuid) TO attune_app;
