-- AlterTable
ALTER TABLE "clients" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "exercises" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "exercise_versions" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "forms" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "form_versions" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "users" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "relationships" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "workspaces" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "staff" ALTER COLUMN "joined_at" DROP DEFAULT;
