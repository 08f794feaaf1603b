-- Staff's queue of what was answered and not reviewed, as rows of its own.

-- CreateTable
CREATE TABLE "waiting_reviews" (
    "workspace_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "latest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiting_reviews_pkey" PRIMARY KEY ("workspace_id","occurrence_id")
);

-- AddForeignKey
ALTER TABLE "waiting_reviews" ADD CONSTRAINT "waiting_reviews_workspace_id_occurrence_id_fkey" FOREIGN KEY ("workspace_id", "occurrence_id") REFERENCES "occurrences"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A member's answer adds it (as the system, never as the member); a clinician's review takes it away. No client reads it.
SELECT app.wall('waiting_reviews',
  '(SELECT app.is_clinician()) OR (SELECT app.is_system())',
  '(SELECT app.is_clinician()) OR (SELECT app.is_system())',
  '(SELECT app.is_system())',
  '(SELECT app.is_clinician())');

-- An answer meant for the relationship opens to those who have a place in the occurrence themselves. They are the readers
-- who were named when it was written: somebody who joined later, or was never given the practice, is not among them.
DROP POLICY answers_read ON answers;
CREATE POLICY answers_read ON answers FOR SELECT TO attune_app USING (
  client_id = (SELECT app.client_id())
  OR ((SELECT app.is_clinician()) AND submitted_at IS NOT NULL AND audience <> 'only_me')
  OR ((SELECT app.is_system()) AND submitted_at IS NOT NULL AND audience = 'relationship')
  OR (audience = 'relationship' AND revealed_at IS NOT NULL
      AND relationship_id = ANY ((SELECT app.my_relationship_ids())::uuid[])
      AND EXISTS (SELECT 1 FROM responses r WHERE r.workspace_id = answers.workspace_id
                  AND r.occurrence_id = answers.occurrence_id AND r.client_id = (SELECT app.client_id()))
      AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = answers.workspace_id AND m.relationship_id = answers.relationship_id
                  AND m.client_id = (SELECT app.client_id()) AND m.left_at IS NULL AND m.joined_at <= answers.revealed_at)));
