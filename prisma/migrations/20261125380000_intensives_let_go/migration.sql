-- AlterTable
ALTER TABLE "intensives" ADD COLUMN     "let_go_at" TIMESTAMPTZ(3);
