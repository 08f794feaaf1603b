-- Two questions of the signed-in person's frame that come before any scope. They answer with names and counts only.

-- The workspaces that a user may enter, for the letter with the link to sign in.
CREATE FUNCTION app.workspace_names_of(wanted uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT coalesce(array_agg(DISTINCT w.name), '{}') FROM workspaces w
   WHERE EXISTS (SELECT FROM staff s WHERE s.workspace_id = w.id AND s.user_id = wanted AND s.deactivated_at IS NULL)
      OR EXISTS (SELECT FROM clients c WHERE c.workspace_id = w.id AND c.user_id = wanted AND c.archived_at IS NULL) $$;

-- What waits at a desk, for the side navigation: one statement, so that it costs a page no transaction. Nothing for the
-- front desk, nor for staff who left.
CREATE FUNCTION app.desk_counts(workspace uuid, asker uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT jsonb_build_object(
     'inquiries', (SELECT count(*) FROM inquiries i WHERE i.workspace_id = workspace AND i.answered_at IS NULL AND i.invited_at IS NULL
        AND i.declined_at IS NULL AND i.archived_at IS NULL AND (i.confirm_by IS NULL OR i.confirmed_at IS NOT NULL)),
     'reviews', (SELECT count(*) FROM waiting_reviews r WHERE r.workspace_id = workspace),
     'forms', (SELECT count(*) FROM submissions f WHERE f.workspace_id = workspace AND f.submitted_at IS NOT NULL AND f.read_at IS NULL))
   WHERE EXISTS (SELECT FROM staff s WHERE s.workspace_id = workspace AND s.id = asker AND s.deactivated_at IS NULL AND s.role <> 'assistant') $$;

REVOKE ALL ON FUNCTION app.workspace_names_of(uuid), app.desk_counts(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.workspace_names_of(uuid), app.desk_counts(uuid, uuid) TO attune_app;
