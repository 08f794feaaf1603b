import { trace } from "@/server/audit"
import { type ClientScope, type Scope, type StaffScope, tenant } from "@/server/scope"
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

/**
 * Who of staff opened or changed the client's own record, latest first. What a partner did is never in it, though it may
 * have touched the same practice.
 */
export const whoLooked = async (scope: ClientScope) => {
  const events = await scope.db.auditEvent.findMany({
    where: { ...tenant(scope), clientId: scope.actor.clientId, actorKind: { in: staffKinds } },
    select: { id: true, at: true, action: true, actorId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
  })
  const names = await scope.db.staff.findMany({ where: tenant(scope), select: { id: true, name: true } })
  await trace(scope, {
    action: "audit.read",
    subject: ["client", scope.actor.clientId],
    clientIds: [scope.actor.clientId],
  })
  return events.map(({ id, at, action, actorId }) => ({
    id,
    at,
    what: recordActionInWords(action),
    who: names.find((staff) => staff.id === actorId)?.name ?? "Somebody of the staff",
  }))
}
export type Looked = Awaited<ReturnType<typeof whoLooked>>[number]
