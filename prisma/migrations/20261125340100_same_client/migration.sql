-- DropForeignKey
ALTER TABLE "answers" DROP CONSTRAINT "answers_workspace_id_response_id_fkey";

-- DropForeignKey
ALTER TABLE "form_answers" DROP CONSTRAINT "form_answers_workspace_id_submission_id_fkey";

-- DropForeignKey
ALTER TABLE "instalments" DROP CONSTRAINT "instalments_workspace_id_share_id_fkey";

-- DropForeignKey
ALTER TABLE "payments" DROP CONSTRAINT "payments_workspace_id_instalment_id_fkey";

-- DropForeignKey
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_workspace_id_request_id_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "form_requests_workspace_id_id_client_id_key" ON "form_requests"("workspace_id", "id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "instalments_workspace_id_id_client_id_key" ON "instalments"("workspace_id", "id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "responses_workspace_id_id_client_id_key" ON "responses"("workspace_id", "id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "shares_workspace_id_id_client_id_key" ON "shares"("workspace_id", "id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_workspace_id_id_client_id_key" ON "submissions"("workspace_id", "id", "client_id");

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_response_id_client_id_fkey" FOREIGN KEY ("workspace_id", "response_id", "client_id") REFERENCES "responses"("workspace_id", "id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_request_id_client_id_fkey" FOREIGN KEY ("workspace_id", "request_id", "client_id") REFERENCES "form_requests"("workspace_id", "id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_workspace_id_submission_id_client_id_fkey" FOREIGN KEY ("workspace_id", "submission_id", "client_id") REFERENCES "submissions"("workspace_id", "id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_workspace_id_share_id_client_id_fkey" FOREIGN KEY ("workspace_id", "share_id", "client_id") REFERENCES "shares"("workspace_id", "id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_instalment_id_client_id_fkey" FOREIGN KEY ("workspace_id", "instalment_id", "client_id") REFERENCES "instalments"("workspace_id", "id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;
