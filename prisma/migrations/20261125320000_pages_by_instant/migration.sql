-- Lists are read in pages by instant and id: what an index ends with, after what it is filtered by.
DROP INDEX "assignments_workspace_id_relationship_id_idx";
CREATE INDEX "assignments_workspace_id_relationship_id_created_at_id_idx" ON "assignments"("workspace_id", "relationship_id", "created_at", "id");
DROP INDEX "occurrences_workspace_id_relationship_id_revealed_at_idx";
CREATE INDEX "occurrences_workspace_id_relationship_id_revealed_at_id_idx" ON "occurrences"("workspace_id", "relationship_id", "revealed_at", "id");

DROP INDEX "orders_workspace_id_relationship_id_id_idx";
CREATE INDEX "orders_workspace_id_relationship_id_created_at_id_idx" ON "orders"("workspace_id", "relationship_id", "created_at", "id");
CREATE INDEX "orders_workspace_id_created_at_id_idx" ON "orders"("workspace_id", "created_at", "id");

DROP INDEX "appointments_workspace_id_relationship_id_starts_at_idx";
CREATE INDEX "appointments_workspace_id_relationship_id_starts_at_id_idx" ON "appointments"("workspace_id", "relationship_id", "starts_at", "id");
CREATE INDEX "appointments_workspace_id_starts_at_id_idx" ON "appointments"("workspace_id", "starts_at", "id");

DROP INDEX "audit_events_workspace_id_client_id_at_idx";
CREATE INDEX "audit_events_workspace_id_client_id_at_id_idx" ON "audit_events"("workspace_id", "client_id", "at", "id");
