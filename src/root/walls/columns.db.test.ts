import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** What may change of a row that people have written or owe, once it is there. Whose it is, where it belongs and since when never does. */
const mayChange = {
  answers: ["audience", "others", "revealed_at", "saved_at", "sequence", "submitted_at", "value", "writer"],
  assignment_members: ["time_zone"],
  assignments: ["ended_at", "paused_at"],
  audit_events: [],
  consents: [],
  form_answers: ["others", "saved_at", "sequence", "submitted_at", "value", "writer"],
  form_requests: ["withdrawn_at"],
  instalments: [],
  ledger_entries: [],
  message_reads: [],
  messages: [],
  notes: ["body", "edited_at"],
  occurrences: ["revealed_at"],
  orders: ["cancelled_at"],
  passkeys: ["counter", "last_used_at"],
  payments: [
    "checkout_session_id",
    "checkout_url",
    "dispute_answer_by",
    "dispute_ended_at",
    "dispute_lost",
    "dispute_reason",
    "dispute_withdrawn_minor",
    "disputed_at",
    "expired_at",
    "paid_at",
    "payment_intent_id",
  ],
  recovery_codes: ["used_at"],
  refunds: ["failed_at", "failure", "refunded_at", "retry_of_id", "returned_at", "stripe_refund_id"],
  responses: [
    "declined_at",
    "due_at",
    "given_at",
    "kept_at",
    "lapsed_at",
    "offered_anew_at",
    "reminded_at",
    "started_at",
    "submitted_at",
  ],
  sessions: ["revoked_at"],
  shares: [],
  sign_in_links: ["consumed_at", "is_short", "second_step_by", "tries"],
  submissions: ["read_at", "submitted_at"],
}

it("lets nothing be changed of what people wrote and owe but what its own life changes", async () => {
  const { rows } = await owner.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table,
            array_remove(array_agg(a.attname::text ORDER BY a.attname)
              FILTER (WHERE has_column_privilege('attune_app', c.oid, a.attnum, 'UPDATE')), NULL) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) GROUP BY c.relname`,
    [Object.keys(mayChange)],
  )
  expect(Object.fromEntries(rows.map(({ table, columns }) => [table, columns ?? []]))).toEqual(mayChange)
})

it("ties what names a client to the same client's", async () => {
  const { rows } = await owner.query<{ tie: string }>(
    `SELECT format('%s (%s) of %s', conrelid::regclass,
              (SELECT string_agg(attname, ', ' ORDER BY n) FROM unnest(conkey) WITH ORDINALITY AS k (attnum, n)
                 JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.attnum), confrelid::regclass) AS tie
       FROM pg_constraint WHERE contype = 'f' AND array_length(conkey, 1) = 3 AND connamespace = 'public'::regnamespace ORDER BY 1`,
  )
  expect(rows.map(({ tie }) => tie)).toEqual([
    "answers (workspace_id, response_id, client_id) of responses",
    "form_answers (workspace_id, submission_id, client_id) of submissions",
    "instalments (workspace_id, share_id, client_id) of shares",
    "payments (workspace_id, instalment_id, client_id) of instalments",
    "submissions (workspace_id, request_id, client_id) of form_requests",
  ])
})
