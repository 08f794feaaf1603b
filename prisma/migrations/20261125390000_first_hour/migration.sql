-- What a workspace's first hour needs to know that cannot be seen in what is there.
ALTER TABLE "workspaces" ADD COLUMN "first_hour_skipped" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "workspaces" ADD COLUMN "first_hour_put_away_at" TIMESTAMPTZ(3);
ALTER TABLE "workspaces" ADD COLUMN "test_mail_id" UUID;
ALTER TABLE "workspaces" ADD COLUMN "test_mail_asked_at" TIMESTAMPTZ(3);
ALTER TABLE "workspaces" ADD COLUMN "payment_keys_proved" TEXT;
-- Who works with clients already has no first hour ahead.
UPDATE "workspaces" w SET "first_hour_put_away_at" = now() WHERE EXISTS (SELECT FROM "clients" c WHERE c."workspace_id" = w."id");
