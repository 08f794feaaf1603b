-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "dispute_answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "dispute_ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "dispute_lost" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dispute_reason" TEXT,
ADD COLUMN     "dispute_withdrawn_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "disputed_at" TIMESTAMPTZ(3);

-- Those that wait for an answer, for the desk.
CREATE INDEX payments_disputed ON payments (workspace_id, disputed_at) WHERE disputed_at IS NOT NULL AND dispute_ended_at IS NULL;
