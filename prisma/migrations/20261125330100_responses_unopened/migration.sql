-- What an author did with what did not open.
ALTER TABLE "responses" ADD COLUMN "kept_at" TIMESTAMPTZ(3), ADD COLUMN "given_at" TIMESTAMPTZ(3), ADD COLUMN "offered_anew_at" TIMESTAMPTZ(3);
