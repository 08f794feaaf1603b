-- Made by npm run migration from prisma/schema. Walls, checks and functions are in the next migration.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;


-- CreateEnum
CREATE TYPE "audience" AS ENUM ('only_me', 'practitioner', 'relationship');

-- CreateEnum
CREATE TYPE "reveal_rule" AS ENUM ('when_all_done', 'on_release', 'mutual_match', 'immediately', 'never');

-- CreateEnum
CREATE TYPE "inquiry_about" AS ENUM ('me', 'us', 'partner_unaware');

-- CreateEnum
CREATE TYPE "consent_decision" AS ENUM ('yes', 'no');

-- CreateEnum
CREATE TYPE "message_audience" AS ENUM ('practitioner', 'member', 'relationship');

-- CreateEnum
CREATE TYPE "note_kind" AS ENUM ('note', 'process_note');

-- CreateEnum
CREATE TYPE "instalment_kind" AS ENUM ('deposit', 'balance');

-- CreateEnum
CREATE TYPE "confidentiality_policy" AS ENUM ('no_secrets', 'discretion', 'individual_private');

-- CreateEnum
CREATE TYPE "service_kind" AS ENUM ('consultation', 'session', 'intensive');

-- CreateEnum
CREATE TYPE "segment_state" AS ENUM ('held', 'confirmed', 'released');

-- CreateEnum
CREATE TYPE "workspace_profile" AS ENUM ('coach', 'therapist');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('owner', 'practitioner', 'assistant');

-- CreateTable
CREATE TABLE "assignments" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "exercise_version_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "weekdays" SMALLINT[],
    "minute_of_day" SMALLINT NOT NULL,
    "first_date" DATE NOT NULL,
    "last_date" DATE,
    "audience" "audience" NOT NULL,
    "reveal" "reveal_rule" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "assignment_members" (
    "workspace_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "assignment_members_pkey" PRIMARY KEY ("workspace_id","assignment_id","client_id")
);

-- CreateTable
CREATE TABLE "occurrences" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "due_date" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "occurrences_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "responses" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "responses_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "answers" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "audience" "audience" NOT NULL,
    "sequence" BIGINT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "answers_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "workspace_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "carried_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("workspace_id","occurrence_id")
);

-- CreateTable
CREATE TABLE "occurrence_comments" (
    "workspace_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,

    CONSTRAINT "occurrence_comments_pkey" PRIMARY KEY ("workspace_id","message_id")
);

-- CreateTable
CREATE TABLE "clients" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "phone" TEXT,
    "safe_email" BOOLEAN NOT NULL DEFAULT true,
    "safe_message" BOOLEAN NOT NULL DEFAULT false,
    "safe_voicemail" BOOLEAN NOT NULL DEFAULT false,
    "contact_note" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "clients_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "exercises" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "exercises_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "exercise_versions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_versions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "time_zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "user_id" UUID,
    "browser_hash" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiries" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "phone" TEXT,
    "safe_email" BOOLEAN NOT NULL,
    "safe_message" BOOLEAN NOT NULL,
    "safe_voicemail" BOOLEAN NOT NULL,
    "about" "inquiry_about" NOT NULL,
    "statements" TEXT[],
    "words" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT,
    "submission_key" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "confirm_by" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "relationship_id" UUID,

    CONSTRAINT "inquiries_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "inquiry_replies" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inquiry_replies_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "forms" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forms_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "form_versions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_versions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "form_requests" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "form_requests_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "form_answers" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "sequence" BIGINT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "form_answers_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "consent_documents" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_documents_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "consents" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "decision" "consent_decision" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "intensives" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "dates_lost_at" TIMESTAMPTZ(3),

    CONSTRAINT "intensives_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "messages" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "staff_id" UUID,
    "client_id" UUID,
    "audience" "message_audience" NOT NULL,
    "reader_id" UUID,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "message_reads" (
    "workspace_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_reads_pkey" PRIMARY KEY ("workspace_id","message_id","client_id")
);

-- CreateTable
CREATE TABLE "notes" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID,
    "staff_id" UUID NOT NULL,
    "kind" "note_kind" NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "notes_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "orders" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "shares" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "shares_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "instalments" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "instalment_kind" NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instalments_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "payments" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "instalment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "checkout_session_id" TEXT,
    "checkout_url" TEXT,
    "checkout_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "payment_intent_id" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "expired_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "stripe_refund_id" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "refunded_at" TIMESTAMPTZ(3),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "share_id" UUID,
    "payment_id" UUID,
    "refund_id" UUID,
    "debit_account" TEXT NOT NULL,
    "credit_account" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "stripe_customers" (
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "customer_id" TEXT NOT NULL,

    CONSTRAINT "stripe_customers_pkey" PRIMARY KEY ("workspace_id","client_id")
);

-- CreateTable
CREATE TABLE "stripe_events" (
    "workspace_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "api_version" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stripe_events_pkey" PRIMARY KEY ("workspace_id","event_id")
);

-- CreateTable
CREATE TABLE "relationships" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "confidentiality" "confidentiality_policy" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "relationships_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "members" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "called" TEXT NOT NULL,
    "mark" SMALLINT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "services" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" "service_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "price_note" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "days" JSONB NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "deposit_percent" INTEGER NOT NULL,
    "balance_due_days" INTEGER NOT NULL,
    "notice_minutes" INTEGER NOT NULL,
    "horizon_days" INTEGER NOT NULL,
    "grid_minutes" INTEGER NOT NULL,
    "bookable" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "services_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "weekly_hours" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "start_minute" SMALLINT NOT NULL,
    "end_minute" SMALLINT NOT NULL,

    CONSTRAINT "weekly_hours_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "hours_exceptions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "start_minute" SMALLINT,
    "end_minute" SMALLINT,

    CONSTRAINT "hours_exceptions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "booked_by_id" UUID,
    "time_zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "segments" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "segment_state" NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "segments_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "attendees" (
    "workspace_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendees_pkey" PRIMARY KEY ("workspace_id","appointment_id","client_id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "client_id" UUID,
    "relationship_id" UUID,
    "request_id" TEXT,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reaction_receipts" (
    "workspace_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reaction_receipts_pkey" PRIMARY KEY ("workspace_id","event_id","reaction")
);

-- CreateTable
CREATE TABLE "sent_mails" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profile" "workspace_profile" NOT NULL,
    "headline" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "approach" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "contact_note" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reply_within_days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "assignments_workspace_id_relationship_id_idx" ON "assignments"("workspace_id", "relationship_id");

-- CreateIndex
CREATE INDEX "occurrences_workspace_id_relationship_id_revealed_at_idx" ON "occurrences"("workspace_id", "relationship_id", "revealed_at");

-- CreateIndex
CREATE UNIQUE INDEX "occurrences_workspace_id_assignment_id_due_date_key" ON "occurrences"("workspace_id", "assignment_id", "due_date");

-- CreateIndex
CREATE INDEX "responses_workspace_id_client_id_due_at_idx" ON "responses"("workspace_id", "client_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "responses_workspace_id_occurrence_id_client_id_key" ON "responses"("workspace_id", "occurrence_id", "client_id");

-- CreateIndex
CREATE INDEX "answers_workspace_id_occurrence_id_idx" ON "answers"("workspace_id", "occurrence_id");

-- CreateIndex
CREATE UNIQUE INDEX "answers_workspace_id_response_id_step_key_key" ON "answers"("workspace_id", "response_id", "step_key");

-- CreateIndex
CREATE INDEX "occurrence_comments_workspace_id_occurrence_id_idx" ON "occurrence_comments"("workspace_id", "occurrence_id");

-- CreateIndex
CREATE INDEX "clients_user_id_idx" ON "clients"("user_id");

-- CreateIndex
CREATE INDEX "clients_workspace_id_name_idx" ON "clients"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "clients_workspace_id_user_id_key" ON "clients"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercises_workspace_id_key_key" ON "exercises"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_versions_workspace_id_exercise_id_version_key" ON "exercise_versions"("workspace_id", "exercise_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_secret_hash_key" ON "sessions"("secret_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_created_at_idx" ON "sessions"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_links_expires_at_idx" ON "sign_in_links"("expires_at");

-- CreateIndex
CREATE INDEX "inquiries_workspace_id_received_at_id_idx" ON "inquiries"("workspace_id", "received_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiries_workspace_id_submission_key_key" ON "inquiries"("workspace_id", "submission_key");

-- CreateIndex
CREATE INDEX "inquiry_replies_workspace_id_inquiry_id_idx" ON "inquiry_replies"("workspace_id", "inquiry_id");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_relationship_id_idx" ON "invitations"("workspace_id", "relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "forms_workspace_id_key_key" ON "forms"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "form_versions_workspace_id_form_id_version_key" ON "form_versions"("workspace_id", "form_id", "version");

-- CreateIndex
CREATE INDEX "form_requests_workspace_id_client_id_idx" ON "form_requests"("workspace_id", "client_id");

-- CreateIndex
CREATE INDEX "form_requests_workspace_id_relationship_id_idx" ON "form_requests"("workspace_id", "relationship_id");

-- CreateIndex
CREATE INDEX "submissions_workspace_id_read_at_submitted_at_idx" ON "submissions"("workspace_id", "read_at", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_workspace_id_request_id_version_key" ON "submissions"("workspace_id", "request_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "form_answers_workspace_id_submission_id_question_key_key" ON "form_answers"("workspace_id", "submission_id", "question_key");

-- CreateIndex
CREATE UNIQUE INDEX "consent_documents_workspace_id_key_version_key" ON "consent_documents"("workspace_id", "key", "version");

-- CreateIndex
CREATE INDEX "consents_workspace_id_client_id_document_id_decided_at_idx" ON "consents"("workspace_id", "client_id", "document_id", "decided_at");

-- CreateIndex
CREATE INDEX "intensives_workspace_id_relationship_id_idx" ON "intensives"("workspace_id", "relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "intensives_workspace_id_appointment_id_key" ON "intensives"("workspace_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "intensives_workspace_id_order_id_key" ON "intensives"("workspace_id", "order_id");

-- CreateIndex
CREATE INDEX "messages_workspace_id_relationship_id_sent_at_id_idx" ON "messages"("workspace_id", "relationship_id", "sent_at", "id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_relationship_id_created_at_id_idx" ON "notes"("workspace_id", "relationship_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "orders_workspace_id_created_at_id_idx" ON "orders"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_workspace_id_number_key" ON "orders"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "shares_workspace_id_client_id_idx" ON "shares"("workspace_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "shares_workspace_id_order_id_client_id_key" ON "shares"("workspace_id", "order_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "instalments_workspace_id_share_id_kind_key" ON "instalments"("workspace_id", "share_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "payments_idempotency_key_key" ON "payments"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payments_checkout_session_id_key" ON "payments"("checkout_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_payment_intent_id_key" ON "payments"("payment_intent_id");

-- CreateIndex
CREATE INDEX "payments_workspace_id_order_id_idx" ON "payments"("workspace_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_idempotency_key_key" ON "refunds"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_stripe_refund_id_key" ON "refunds"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refunds_workspace_id_order_id_idx" ON "refunds"("workspace_id", "order_id");

-- CreateIndex
CREATE INDEX "ledger_entries_workspace_id_order_id_idx" ON "ledger_entries"("workspace_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_workspace_id_payment_id_key" ON "ledger_entries"("workspace_id", "payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_workspace_id_refund_id_key" ON "ledger_entries"("workspace_id", "refund_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_customers_customer_id_key" ON "stripe_customers"("customer_id");

-- CreateIndex
CREATE INDEX "relationships_workspace_id_created_at_id_idx" ON "relationships"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "members_workspace_id_client_id_idx" ON "members"("workspace_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_relationship_id_client_id_key" ON "members"("workspace_id", "relationship_id", "client_id");

-- CreateIndex
CREATE INDEX "services_workspace_id_position_idx" ON "services"("workspace_id", "position");

-- CreateIndex
CREATE INDEX "weekly_hours_workspace_id_staff_id_idx" ON "weekly_hours"("workspace_id", "staff_id");

-- CreateIndex
CREATE INDEX "hours_exceptions_workspace_id_staff_id_date_idx" ON "hours_exceptions"("workspace_id", "staff_id", "date");

-- CreateIndex
CREATE INDEX "appointments_workspace_id_relationship_id_starts_at_idx" ON "appointments"("workspace_id", "relationship_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_workspace_id_staff_id_starts_at_idx" ON "appointments"("workspace_id", "staff_id", "starts_at");

-- CreateIndex
CREATE INDEX "segments_workspace_id_appointment_id_idx" ON "segments"("workspace_id", "appointment_id");

-- CreateIndex
CREATE INDEX "attendees_workspace_id_client_id_idx" ON "attendees"("workspace_id", "client_id");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_client_id_at_idx" ON "audit_events"("workspace_id", "client_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "staff_user_id_idx" ON "staff"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_workspace_id_user_id_key" ON "staff"("workspace_id", "user_id");

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_workspace_id_exercise_version_id_fkey" FOREIGN KEY ("workspace_id", "exercise_version_id") REFERENCES "exercise_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_members" ADD CONSTRAINT "assignment_members_workspace_id_assignment_id_fkey" FOREIGN KEY ("workspace_id", "assignment_id") REFERENCES "assignments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_members" ADD CONSTRAINT "assignment_members_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_workspace_id_assignment_id_fkey" FOREIGN KEY ("workspace_id", "assignment_id") REFERENCES "assignments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_occurrence_id_fkey" FOREIGN KEY ("workspace_id", "occurrence_id") REFERENCES "occurrences"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_response_id_fkey" FOREIGN KEY ("workspace_id", "response_id") REFERENCES "responses"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_occurrence_id_fkey" FOREIGN KEY ("workspace_id", "occurrence_id") REFERENCES "occurrences"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_occurrence_id_fkey" FOREIGN KEY ("workspace_id", "occurrence_id") REFERENCES "occurrences"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence_comments" ADD CONSTRAINT "occurrence_comments_workspace_id_message_id_fkey" FOREIGN KEY ("workspace_id", "message_id") REFERENCES "messages"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence_comments" ADD CONSTRAINT "occurrence_comments_workspace_id_occurrence_id_fkey" FOREIGN KEY ("workspace_id", "occurrence_id") REFERENCES "occurrences"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clients" ADD CONSTRAINT "clients_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clients" ADD CONSTRAINT "clients_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_workspace_id_exercise_id_fkey" FOREIGN KEY ("workspace_id", "exercise_id") REFERENCES "exercises"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_replies" ADD CONSTRAINT "inquiry_replies_workspace_id_inquiry_id_fkey" FOREIGN KEY ("workspace_id", "inquiry_id") REFERENCES "inquiries"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forms" ADD CONSTRAINT "forms_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_workspace_id_form_id_fkey" FOREIGN KEY ("workspace_id", "form_id") REFERENCES "forms"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_requests" ADD CONSTRAINT "form_requests_workspace_id_form_version_id_fkey" FOREIGN KEY ("workspace_id", "form_version_id") REFERENCES "form_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_requests" ADD CONSTRAINT "form_requests_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_requests" ADD CONSTRAINT "form_requests_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_request_id_fkey" FOREIGN KEY ("workspace_id", "request_id") REFERENCES "form_requests"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_form_version_id_fkey" FOREIGN KEY ("workspace_id", "form_version_id") REFERENCES "form_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_workspace_id_submission_id_fkey" FOREIGN KEY ("workspace_id", "submission_id") REFERENCES "submissions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_documents" ADD CONSTRAINT "consent_documents_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "consent_documents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensives" ADD CONSTRAINT "intensives_workspace_id_service_id_fkey" FOREIGN KEY ("workspace_id", "service_id") REFERENCES "services"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensives" ADD CONSTRAINT "intensives_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensives" ADD CONSTRAINT "intensives_workspace_id_appointment_id_fkey" FOREIGN KEY ("workspace_id", "appointment_id") REFERENCES "appointments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensives" ADD CONSTRAINT "intensives_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_reader_id_fkey" FOREIGN KEY ("workspace_id", "reader_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_workspace_id_message_id_fkey" FOREIGN KEY ("workspace_id", "message_id") REFERENCES "messages"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shares" ADD CONSTRAINT "shares_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shares" ADD CONSTRAINT "shares_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "shares"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_instalment_id_fkey" FOREIGN KEY ("workspace_id", "instalment_id") REFERENCES "instalments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_payment_id_fkey" FOREIGN KEY ("workspace_id", "payment_id") REFERENCES "payments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_workspace_id_order_id_fkey" FOREIGN KEY ("workspace_id", "order_id") REFERENCES "orders"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "shares"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_workspace_id_payment_id_fkey" FOREIGN KEY ("workspace_id", "payment_id") REFERENCES "payments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_workspace_id_refund_id_fkey" FOREIGN KEY ("workspace_id", "refund_id") REFERENCES "refunds"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_customers" ADD CONSTRAINT "stripe_customers_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_events" ADD CONSTRAINT "stripe_events_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_exceptions" ADD CONSTRAINT "hours_exceptions_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_workspace_id_service_id_fkey" FOREIGN KEY ("workspace_id", "service_id") REFERENCES "services"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_workspace_id_relationship_id_fkey" FOREIGN KEY ("workspace_id", "relationship_id") REFERENCES "relationships"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_workspace_id_booked_by_id_fkey" FOREIGN KEY ("workspace_id", "booked_by_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segments" ADD CONSTRAINT "segments_workspace_id_appointment_id_fkey" FOREIGN KEY ("workspace_id", "appointment_id") REFERENCES "appointments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segments" ADD CONSTRAINT "segments_workspace_id_staff_id_fkey" FOREIGN KEY ("workspace_id", "staff_id") REFERENCES "staff"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_workspace_id_appointment_id_fkey" FOREIGN KEY ("workspace_id", "appointment_id") REFERENCES "appointments"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "clients"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction_receipts" ADD CONSTRAINT "reaction_receipts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
