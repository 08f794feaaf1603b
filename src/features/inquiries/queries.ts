import { clientWithAddress, joinClientAtAddress } from "@/features/clients/queries"
import { staffNames } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { type AuditEntry, audit } from "@/server/data/audit"
import { asSystem, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { readSignedToken } from "@/server/http/tokens"
import { inquiryActions } from "./audit"
import { mayDo, safeContactNow, stateOf } from "./rules/state"
import type { InquiryAbout, InquiryListInput, InquiryState } from "./schema"

/**
 * Where the message behind a mailed link stands. Only looks: mail programs open links by themselves.
 * @returns `late` also for a link that was never ours
 */
export const confirmationOf = async (scope: Scope, token: string): Promise<"waits" | "confirmed" | "late"> => {
  const inquiryId = readSignedToken("inquiry", token)
  if (!inquiryId) return "late"
  const message = await asSystem(scope, "see whether a message is confirmed", (system) =>
    system.db.inquiry.findUnique({
      where: key(system, inquiryId),
      select: { confirmBy: true, confirmedAt: true },
    }),
  )
  if (message?.confirmedAt) return "confirmed"
  return message?.confirmBy && message.confirmBy > scope.now ? "waits" : "late"
}

const pageSize = 30

/** The last dated fact that counts: an answer only where there is no invitation. */
const lastFact = Prisma.sql`GREATEST(CASE WHEN invited_at IS NULL THEN answered_at END, invited_at, declined_at, archived_at)`

/** `stateOf` in SQL: the latest of the dated facts. */
const state = Prisma.sql`CASE
  WHEN ${lastFact} IS NULL THEN 'new'
  WHEN archived_at = ${lastFact} THEN 'archived'
  WHEN declined_at = ${lastFact} THEN 'declined'
  WHEN invited_at = ${lastFact} THEN 'invited'
  ELSE 'answered' END`

/** Sent by a person, as far as we know. */
const confirmed = Prisma.sql`(confirm_by IS NULL OR confirmed_at IS NOT NULL)`

/** New as an index knows it (inquiries_new): none of the facts is there. */
const isNew = Prisma.sql`answered_at IS NULL AND invited_at IS NULL AND declined_at IS NULL AND archived_at IS NULL`

const inState = (wanted: InquiryListInput["state"]) => {
  if (wanted === "new") return isNew
  return wanted === "open" ? Prisma.sql`${state} <> 'archived'` : Prisma.sql`${state} = ${wanted}`
}

/** `safeContactNow` in SQL. */
const safeNow = (way: "safe_email" | "safe_message" | "safe_voicemail") => {
  const column = Prisma.raw(way)
  return Prisma.sql`CASE WHEN known.id IS NULL THEN i.${column}
    ELSE known.${column} AND (known.created_at >= i.received_at OR i.${column}) END`
}

const matching = (search: string) =>
  search === ""
    ? Prisma.sql`TRUE`
    : Prisma.sql`strpos(lower(concat_ws(' ', name, email::text, phone, words)), ${search.toLowerCase()}) > 0`

export type InquiryRow = Readonly<{
  inquiryId: string
  name: string
  about: InquiryAbout | null
  safeEmail: boolean
  safeMessage: boolean
  safeVoicemail: boolean
  statements: readonly string[]
  /** the first of the visitor's own words */
  words: string
  receivedAt: Date
  state: InquiryState
}>

/** The inquiries of the workspace, newest first, a page at a time. One statement, not audited: for pages that audit it. */
export const inquiryRows = async (scope: StaffScope, { search, state: wanted, after }: InquiryListInput) => {
  const page = pageBy("received_at", { size: pageSize, after })
  const found = await scope.db.$queryRaw<InquiryRow[]>`
    SELECT i.id AS "inquiryId", i.name, i.about::text AS about, ${safeNow("safe_email")} AS "safeEmail",
           ${safeNow("safe_message")} AS "safeMessage", ${safeNow("safe_voicemail")} AS "safeVoicemail", i.statements,
           left(i.words, 160) AS words, i.received_at AS "receivedAt", i.state
      FROM (SELECT *, ${state} AS state FROM inquiries
             WHERE workspace_id = ${scope.workspaceId}::uuid AND ${confirmed} AND ${inState(wanted)} AND ${matching(search)}
               AND (received_at, id) < (${page.from.at}, ${page.from.id}::uuid)
             ORDER BY received_at DESC, id DESC
             LIMIT ${page.take}) i
      ${joinClientAtAddress(Prisma.sql`i`)}
     ORDER BY i.received_at DESC, i.id DESC`
  return page.cut(found, (row) => ({ at: row.receivedAt, id: row.inquiryId }))
}

/** For a page that shows them. */
export const inquiriesTrace: AuditEntry = { action: inquiryActions.listed, subject: ["inquiry", null], clientIds: [] }

/** The same as a list of its own. */
export const inquiryList = async (scope: StaffScope, input: InquiryListInput) => {
  const page = await inquiryRows(scope, input)
  await audit(scope, inquiriesTrace)
  return page
}

/** SQL: how many wait for a first look. */
export const inquiriesToCount = (scope: StaffScope) => Prisma.sql`(
  SELECT count(*) FROM inquiries WHERE workspace_id = ${scope.workspaceId}::uuid AND ${confirmed} AND ${isNew})`

const replyCard = { id: true, kind: true, body: true, sentAt: true, staffId: true } satisfies Prisma.InquiryReplySelect

/** One inquiry for staff, with everything that was said back and whether its address is known here. */
export const inquiryById = async (scope: StaffScope, inquiryId: string) => {
  const found = await scope.db.inquiry.findFirst({
    where: { ...tenant(scope), id: inquiryId, OR: [{ confirmBy: null }, { confirmedAt: { not: null } }] },
    omit: { workspaceId: true, id: true, submissionKey: true, confirmBy: true, confirmedAt: true },
    include: { replies: { select: replyCard, orderBy: { sentAt: "asc" } } },
    relationLoadStrategy: "join",
  })
  if (!found) throw notFound()
  const known = found.email ? await clientWithAddress(scope, found.email) : null
  const writers = await staffNames(
    scope,
    found.replies.map((reply) => reply.staffId),
  )
  await audit(scope, {
    action: inquiryActions.read,
    subject: ["inquiry", inquiryId],
    clientIds: known ? [known.id] : [],
  })
  const { replies, ...inquiry } = found
  const status = stateOf(found)
  return {
    ...inquiry,
    ...safeContactNow(inquiry, known),
    inquiryId,
    state: status,
    may: mayDo(status),
    known: known && { clientId: known.id, name: known.name },
    replies: replies.map(({ id, staffId, ...reply }) => ({
      ...reply,
      replyId: id,
      by: writers.find((writer) => writer.id === staffId)?.name ?? "",
    })),
  }
}
export type InquiryPage = Awaited<ReturnType<typeof inquiryById>>

/** The message that a relationship began with, if it began with one. */
export const originOf = (scope: Scope, relationshipId: string) =>
  scope.db.inquiry.findFirst({
    where: { ...tenant(scope), relationshipId },
    select: { id: true, name: true, about: true, receivedAt: true, invitedAt: true },
  })
