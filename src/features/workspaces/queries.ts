import { audit } from "@/server/data/audit"
import { type ClientScope, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { recordActionInWords } from "./content/record-actions"
import { workspaceQuestions } from "./schema"

/** Name and place of the workspace, for pages that anybody may see. */
export const workspaceHere = (scope: Scope) =>
  scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { slug: true, name: true, country: true, timeZone: true },
  })
export type WorkspaceHere = Awaited<ReturnType<typeof workspaceHere>>

/** What the owner may change. */
export const settings = async (scope: StaffScope) => {
  const { questions, ...rest } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: {
      slug: true,
      name: true,
      headline: true,
      intro: true,
      approach: true,
      questions: true,
      contactNote: true,
      replyWithinDays: true,
      timeZone: true,
      country: true,
    },
  })
  return { ...rest, questions: workspaceQuestions.catch([]).parse(questions) }
}
export type Settings = Awaited<ReturnType<typeof settings>>

/** Everybody who works here or did, those who do first. */
export const staffList = async (scope: StaffScope) => {
  const rows = await scope.db.staff.findMany({
    relationLoadStrategy: "join",
    where: tenant(scope),
    select: {
      id: true,
      name: true,
      title: true,
      role: true,
      joinedAt: true,
      deactivatedAt: true,
      user: { select: { email: true } },
    },
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { joinedAt: "asc" }],
  })
  return rows.map(({ id, user, ...rest }) => ({
    staffId: id,
    email: user.email,
    isYou: id === scope.actor.staffId,
    ...rest,
  }))
}
export type StaffRow = Awaited<ReturnType<typeof staffList>>[number]

/** What waits at a desk: new inquiries, answers to review, forms to read. */
export type DeskCounts = Readonly<{ inquiries: number; reviews: number; forms: number }>

/** The counts of the side navigation, from tables of later rooms by one definer function; null for the front desk. */
export const deskCounts = async (scope: StaffScope): Promise<DeskCounts | null> => {
  const [row] = await scope.db.$queryRaw<{ counts: DeskCounts | null }[]>`
    SELECT app.desk_counts(${scope.workspaceId}::uuid, ${scope.actor.staffId}::uuid) AS counts`
  return row?.counts ?? null
}

const staffKinds = ["owner", "practitioner", "assistant"]

type LookedAt = { id: string; at: Date; action: string; actorId: string | null }

/**
 * Who of staff opened or changed the client's own record, latest first. What a partner did is never in it, though it may
 * have touched the same practice: its answers are opened again when another member has answered, so each practice is told
 * once for each of the staff, the first time, and that it was put off the queue is not told at all.
 */
export const whoLooked = async (scope: ClientScope) => {
  const events = await scope.db.$queryRaw<LookedAt[]>`
    SELECT id, at, action, actor_id AS "actorId"
      FROM (SELECT *, row_number() OVER (PARTITION BY actor_id, action, subject_id ORDER BY at, id) AS nth FROM audit_events
             WHERE workspace_id = ${scope.workspaceId}::uuid AND client_id = ${scope.actor.clientId}::uuid
               AND actor_kind = ANY (${staffKinds}) AND action NOT LIKE 'occurrence.%') e
     WHERE action <> 'answers.read' OR nth = 1
     ORDER BY at DESC, id DESC LIMIT 50`
  const names = await scope.db.staff.findMany({ where: tenant(scope), select: { id: true, name: true } })
  await audit(scope, {
    action: "audit.read",
    subject: ["client", scope.actor.clientId],
    clientIds: [scope.actor.clientId],
  })
  return events.map(({ id, at, action, actorId }) => ({
    id,
    at,
    what: recordActionInWords(action),
    who: names.find((staff) => staff.id === actorId)?.name ?? "Someone of the staff",
  }))
}
export type Looked = Awaited<ReturnType<typeof whoLooked>>[number]
