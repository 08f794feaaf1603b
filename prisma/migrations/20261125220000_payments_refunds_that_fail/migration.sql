-- DropIndex
DROP INDEX "ledger_entries_workspace_id_refund_id_key";

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "failed_at" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "retry_of_id" UUID,
ADD COLUMN     "returned_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "refunds_workspace_id_retry_of_id_key" ON "refunds"("workspace_id", "retry_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_refund_step_key" ON "ledger_entries"("workspace_id", "refund_id", "debit_account", "credit_account");

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_retry_of_id_fkey" FOREIGN KEY ("workspace_id", "retry_of_id") REFERENCES "refunds"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE refunds ADD CONSTRAINT refunds_returned_after_failed CHECK (returned_at IS NULL OR failed_at IS NOT NULL);
