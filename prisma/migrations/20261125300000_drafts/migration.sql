-- Words that are written from several pages at once are kept side by side until their author chooses; and what staff and clients
-- write elsewhere than in forms and practices is kept as a draft.

-- What was written before has no page of its own any more.
ALTER TABLE "answers" ADD COLUMN "others" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "writer" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE "answers" ALTER COLUMN "writer" DROP DEFAULT,
ADD CONSTRAINT answers_one_version CHECK (submitted_at IS NULL OR others = '[]');

ALTER TABLE "form_answers" ADD COLUMN "others" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "writer" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE "form_answers" ALTER COLUMN "writer" DROP DEFAULT,
ADD CONSTRAINT form_answers_one_version CHECK (submitted_at IS NULL OR others = '[]');

-- CreateTable
CREATE TABLE "drafts" (
    "workspace_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "versions" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("workspace_id","author_id","key")
);

-- CreateIndex
CREATE INDEX "drafts_saved_at_idx" ON "drafts"("saved_at");

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
