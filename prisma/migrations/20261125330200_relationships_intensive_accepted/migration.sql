-- That staff has accepted a relationship for an intensive, besides for work.
ALTER TABLE "relationships" ADD COLUMN "intensive_accepted_at" TIMESTAMPTZ(3);
