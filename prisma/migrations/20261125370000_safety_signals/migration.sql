-- CreateEnum
CREATE TYPE "signal_source" AS ENUM ('form');

-- CreateEnum
CREATE TYPE "contact_way" AS ENUM ('email', 'message', 'voicemail');

-- CreateTable
CREATE TABLE "safety_signals" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_way" "contact_way",
    "contact_asked_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "safety_signals_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "safety_answers" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source" "signal_source" NOT NULL,
    "source_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "is_raising" BOOLEAN NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_answers_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "safety_notes" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_notes_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "safety_signals_workspace_id_client_id_raised_at_idx" ON "safety_signals"("workspace_id", "client_id", "raised_at");

-- CreateIndex
CREATE INDEX "safety_answers_workspace_id_client_id_source_id_said_at_idx" ON "safety_answers"("workspace_id", "client_id", "source_id", "said_at");

-- CreateIndex
CREATE INDEX "safety_answers_workspace_id_signal_id_idx" ON "safety_answers"("workspace_id", "signal_id");

-- CreateIndex
CREATE INDEX "safety_notes_workspace_id_signal_id_idx" ON "safety_notes"("workspace_id", "signal_id");

-- AddForeignKey
ALTER TABLE "safety_signals" ADD CONSTRAINT "safety_signals_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_signals" ADD CONSTRAINT "safety_signals_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_signals" ADD CONSTRAINT "safety_signals_workspace_id_acknowledged_by_id_fkey" FOREIGN KEY ("workspace_id", "acknowledged_by_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_signals" ADD CONSTRAINT "safety_signals_workspace_id_closed_by_id_fkey" FOREIGN KEY ("workspace_id", "closed_by_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_answers" ADD CONSTRAINT "safety_answers_workspace_id_signal_id_fkey" FOREIGN KEY ("workspace_id", "signal_id") REFERENCES "safety_signals"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_answers" ADD CONSTRAINT "safety_answers_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_notes" ADD CONSTRAINT "safety_notes_workspace_id_signal_id_fkey" FOREIGN KEY ("workspace_id", "signal_id") REFERENCES "safety_signals"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_notes" ADD CONSTRAINT "safety_notes_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open signal a client, and what staff's Today reads.
CREATE UNIQUE INDEX "safety_signals_open" ON "safety_signals"("workspace_id", "client_id") WHERE "closed_at" IS NULL;

ALTER TABLE "safety_signals"
  ADD CONSTRAINT "safety_signals_asked_by_a_way" CHECK (("contact_way" IS NULL) = ("contact_asked_at" IS NULL)),
  ADD CONSTRAINT "safety_signals_acknowledged_by_somebody" CHECK (("acknowledged_at" IS NULL) = ("acknowledged_by_id" IS NULL)),
  ADD CONSTRAINT "safety_signals_closed_by_somebody" CHECK (("closed_at" IS NULL) = ("closed_by_id" IS NULL)),
  ADD CONSTRAINT "safety_signals_closed_after_read" CHECK ("closed_at" IS NULL OR "acknowledged_at" IS NOT NULL);
