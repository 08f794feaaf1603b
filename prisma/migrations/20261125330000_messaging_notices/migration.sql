-- CreateTable
CREATE TABLE "message_notices" (
    "workspace_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_notices_pkey" PRIMARY KEY ("workspace_id","relationship_id","reader_id")
);

-- AddForeignKey
ALTER TABLE "message_notices" ADD CONSTRAINT "message_notices_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
