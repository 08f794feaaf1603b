-- A practice that fell into a pause and was not begun is asked for no more once the assignment goes on.
-- AlterTable
ALTER TABLE "responses" ADD COLUMN     "lapsed_at" TIMESTAMPTZ(3);
