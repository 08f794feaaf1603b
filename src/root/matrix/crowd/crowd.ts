import type pg from "pg"
import { askedDocuments } from "@/features/consents/queries"
import { anExercise } from "@/features/exercises/factory"
import { aFormRequest } from "@/features/forms/factory"
import { aService } from "@/features/scheduling/factory"
import { inScope } from "@/server/data/scope"
import type { World } from "../world"
import { safetyRows } from "./safety"

/** What the rows of a crowd are about, and when. */
type Crowd = Readonly<{
  rows: number
  /** as many more, each in a small workspace of its own: what the planner takes the large one for, since it cannot know who asks */
  elsewhere?: number
  /** SQL of an instant for the nth row */
  at: string
  /** everything is about these two; left out, each row is about a person of its own */
  all?: Readonly<{ relationshipId: string; clientId: string }>
}>

/** As many people as a large workspace has after years, and what they have left, no two at the same time. */
export const people: Crowd = { rows: 25_000, elsewhere: 500, at: "clock.now - (n + 24) * interval '1 hour'" }

/** Of these there is one for each person, or one at a time. */
const notOfOne = ["members", "stripe_customers", "segments"]

/** The id of the nth row of a kind, well formed: every statement can say it again. */
export const id = (kind: string) =>
  `overlay(overlay(md5('${kind}' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`
const [person, pair, occurrence, response] = ["client", "relationship", "occurrence", "response"].map(id)
const [order, share, instalment, payment, appointment] = ["order", "share", "instalment", "payment", "appointment"].map(
  id,
)
const [message, submission, request] = ["message", "submission", "request"].map(id)

/** What stands in the columns of the nth row of each table, in an order in which each finds what it refers to. */
const tablesOf = (shared: Shared, { at, all }: Crowd) => {
  const client = all ? `'${all.clientId}'::uuid` : person
  const relationship = all ? `'${all.relationshipId}'::uuid` : pair
  const of = (name: keyof Shared) => `'${shared[name]}'::uuid`
  const mine = { relationship_id: relationship, client_id: client }
  const answered = { saved_at: at, submitted_at: at, writer: id("page"), sequence: "1" }
  const money = { amount_minor: "300000", currency: "'EUR'" }
  return {
    clients: {
      id: person,
      name: "'Person ' || n",
      email: "'person-' || n || '@example.org'",
      time_zone: "'Europe/Oslo'",
      created_at: at,
    },
    relationships: {
      id: pair,
      staff_id: of("staffId"),
      title: "'Person ' || n",
      confidentiality: "'no_secrets'",
      created_at: at,
      accepted_at: at,
    },
    members: { id: id("member"), ...mine, display_name: "'Person'", color_index: "0", joined_at: at },
    assignments: {
      id: id("assignment"),
      relationship_id: relationship,
      exercise_version_id: of("exerciseVersionId"),
      staff_id: of("staffId"),
      rationale: "''",
      weekdays: "'{2}'",
      minute_of_day: "1260",
      first_date: "'2024-01-02'",
      last_date: "'2024-02-06'",
      audience: "'relationship'",
      reveal: "'when_all_done'",
      created_at: at,
    },
    assignment_members: { assignment_id: id("assignment"), client_id: client, time_zone: "'Europe/Oslo'" },
    occurrences: {
      id: occurrence,
      assignment_id: id("assignment"),
      relationship_id: relationship,
      due_date: "date '2024-01-02' + n % 300",
      created_at: at,
      revealed_at: at,
    },
    responses: { id: response, occurrence_id: occurrence, ...mine, due_at: at, submitted_at: at },
    answers: {
      id: id("answer"),
      response_id: response,
      occurrence_id: occurrence,
      ...mine,
      step_key: "'line'",
      value: `'{"kind":"line","text":"A line."}'`,
      audience: "'relationship'",
      ...answered,
      revealed_at: at,
    },
    reviews: { occurrence_id: occurrence, staff_id: of("staffId"), reviewed_at: at },
    messages: {
      id: message,
      relationship_id: relationship,
      staff_id: of("staffId"),
      audience: "'relationship'",
      body: "'A word.'",
      sent_at: at,
    },
    message_reads: { message_id: message, client_id: client, read_at: at },
    occurrence_comments: { message_id: message, occurrence_id: occurrence },
    notes: {
      id: id("note"),
      relationship_id: relationship,
      staff_id: of("staffId"),
      kind: "'note'",
      body: "'A line.'",
      created_at: at,
    },
    ...safetyRows({ client, relationship, staff: of("staffId"), at, id }),
    inquiries: {
      id: id("inquiry"),
      name: "'Person ' || n",
      email: "'person-' || n || '@example.org'",
      safe_email: "true",
      safe_message: "false",
      safe_voicemail: "false",
      submission_key: id("key"),
      received_at: at,
      archived_at: `CASE WHEN n > 40 THEN ${at} END`,
    },
    inquiry_replies: {
      id: id("reply"),
      inquiry_id: id("inquiry"),
      staff_id: of("staffId"),
      kind: "'reply'",
      body: "'A word.'",
      sent_at: at,
    },
    invitations: {
      id: id("invitation"),
      ...mine,
      email: "'person-' || n || '@example.org'",
      created_at: at,
      expires_at: at,
      accepted_at: at,
    },
    form_requests: { id: request, form_version_id: of("formVersionId"), ...mine, asked_at: at },
    submissions: {
      id: submission,
      request_id: request,
      form_version_id: of("formVersionId"),
      ...mine,
      version: "1",
      started_at: at,
      submitted_at: at,
      read_at: `CASE WHEN n > 40 THEN ${at} END`,
    },
    form_answers: {
      id: id("said"),
      submission_id: submission,
      client_id: client,
      question_key: "'hope'",
      value: `'"A Sunday."'`,
      ...answered,
    },
    consents: {
      id: id("consent"),
      document_id: of("documentId"),
      client_id: client,
      decision: "'yes'",
      decided_at: at,
    },
    orders: {
      id: order,
      relationship_id: relationship,
      number: "'2020-' || n",
      subject: "'Professional services'",
      currency: "'EUR'",
      total_minor: "300000",
      policy: `'{"depositPercent":30,"balanceDueDays":21,"terms":""}'`,
      created_at: at,
    },
    shares: { id: share, order_id: order, client_id: client, amount_minor: "300000" },
    instalments: {
      id: instalment,
      order_id: order,
      share_id: share,
      client_id: client,
      kind: "'deposit'",
      amount_minor: "300000",
      due_at: at,
    },
    payments: {
      id: payment,
      order_id: order,
      instalment_id: instalment,
      client_id: client,
      ...money,
      idempotency_key: "'payment:' || n",
      checkout_expires_at: at,
      started_at: at,
      paid_at: at,
    },
    refunds: {
      id: id("refund"),
      order_id: order,
      payment_id: payment,
      amount_minor: "1000",
      reason: "'asked'",
      idempotency_key: "'refund:' || n",
      requested_at: at,
      refunded_at: at,
    },
    ledger_entries: {
      id: id("entry"),
      order_id: order,
      share_id: share,
      payment_id: payment,
      debit_account: "'processor'",
      credit_account: "'receivable'",
      ...money,
      at,
    },
    stripe_customers: { client_id: client, customer_id: "'cus_' || n" },
    appointments: {
      id: appointment,
      service_id: of("serviceId"),
      staff_id: of("staffId"),
      relationship_id: relationship,
      time_zone: "'Europe/Oslo'",
      starts_at: at,
      ends_at: `${at} + interval '50 minutes'`,
      created_at: at,
      confirmed_at: at,
    },
    segments: {
      id: id("segment"),
      appointment_id: appointment,
      staff_id: of("staffId"),
      starts_at: at,
      ends_at: `${at} + interval '50 minutes'`,
      state: "'confirmed'",
    },
    attendees: { appointment_id: appointment, client_id: client },
    intensives: {
      id: id("intensive"),
      service_id: of("serviceId"),
      relationship_id: relationship,
      appointment_id: appointment,
      order_id: order,
      requested_at: at,
      confirmed_at: at,
    },
    audit_events: {
      id: id("event"),
      at,
      actor_kind: "'owner'",
      actor_id: of("staffId"),
      action: "'notes.read'",
      subject_kind: "'relationship'",
      subject_id: pair,
      client_id: client,
    },
  }
}

/** What the workspace has already, and all of the crowd's rows refer to. */
type Shared = Readonly<Record<"staffId" | "exerciseVersionId" | "serviceId" | "formVersionId" | "documentId", string>>

export const sharedBy = async (world: World): Promise<Shared> => {
  const { harbour, workspaceId, owner, relationshipId, client, now } = world
  const { versionId: exerciseVersionId } = await anExercise(workspaceId)
  const { serviceId } = await aService(harbour)
  const { formVersionId } = await aFormRequest(workspaceId, { relationshipId, clientId: client.clientId, at: now })
  const [document] = await inScope({ workspaceId, actor: client.actor }, askedDocuments)
  return { staffId: owner.staffId, exerciseVersionId, serviceId, formVersionId, documentId: document?.documentId ?? "" }
}

/** Fills a workspace with 25,000 people and what they have left in years, or with what is given, and lets the planner know. Answers the tables. */
export const aCrowd = async (
  owner: pg.Client,
  { workspaceId, now }: Pick<World, "workspaceId" | "now">,
  shared: Shared,
  crowd = people,
): Promise<string[]> => {
  const tables = Object.entries(tablesOf(shared, crowd)).filter(([table]) => !crowd.all || !notOfOne.includes(table))
  // Foreign keys are true by construction; checking them would take most of the time.
  await owner.query("SET session_replication_role = replica")
  for (const [table, columns] of tables)
    await owner.query(
      `INSERT INTO ${table} (workspace_id, ${Object.keys(columns).join(", ")})
       SELECT CASE WHEN n > ${crowd.rows} THEN ${id("workspace")} ELSE $1 END, ${Object.values(columns).join(", ")}
         FROM generate_series(1, ${crowd.rows + (crowd.elsewhere ?? 0)}) AS n, (SELECT $2::timestamptz AS now) AS clock`,
      [workspaceId, now],
    )
  await owner.query("ANALYZE")
  return tables.map(([table]) => table)
}
