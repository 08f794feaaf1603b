import { staffAccounts } from "@/features/identity/queries"
import { Prisma } from "@/generated/prisma/client"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type ClientActor, key, type Scope, type StaffActor, type StaffScope, tenant } from "@/server/data/scope"
import { helpLines, linesOf } from "./content/help-lines"
import { firstHeadline, type UncheckedLines, uncheckedAmong } from "./rules"
import { type DraftVersions, storedQuestions } from "./schema"

/** Where a row of another room leads to its workspace: what mails and pages say of it. */
export const workspaceFacts = {
  name: true,
  slug: true,
  timeZone: true,
  replyWithinDays: true,
} as const satisfies Prisma.WorkspaceSelect

/** The same as rows, for statements of other rooms to join. */
export const workspaceRows = Prisma.sql`(SELECT id, name, slug::text AS slug, time_zone, reply_within_days FROM workspaces)`

/** Where a row leads to a member of staff: their name. */
export const staffName = { id: true, name: true } as const satisfies Prisma.StaffSelect

/** Their name, and whether they work here still. */
export const staffAtWork = { name: true, deactivatedAt: true } as const satisfies Prisma.StaffSelect

/** Their name, and the clock by which they work. */
export const staffClock = { id: true, name: true, timeZone: true } as const satisfies Prisma.StaffSelect

/** Staff as rows, for statements of other rooms to join. */
export const staffRows = Prisma.sql`(SELECT workspace_id, id, name, time_zone, deactivated_at FROM staff)`

/** A member of staff, as a mail needs them. */
export const staffToNotify = {
  ...staffName,
  workspace: { select: workspaceFacts },
} as const satisfies Prisma.StaffSelect

const clinicians = (scope: Scope) =>
  ({
    ...tenant(scope),
    deactivatedAt: null,
    role: { in: ["owner", "practitioner"] },
  }) satisfies Prisma.StaffWhereInput

/** Everybody who works here with clients, as a mail wants to know them. */
export const cliniciansToNotify = (scope: Scope) =>
  scope.db.staff.findMany({ where: clinicians(scope), select: staffToNotify, relationLoadStrategy: "join" })

/** The owners and the front desk, as a mail needs them. */
export const ownersAndDeskToNotify = (scope: Scope) =>
  scope.db.staff.findMany({
    where: { ...tenant(scope), deactivatedAt: null, role: { in: ["owner", "assistant"] } },
    select: staffToNotify,
    relationLoadStrategy: "join",
  })

/** How many work here with clients. */
export const clinicianCount = (scope: Scope): Promise<number> => scope.db.staff.count({ where: clinicians(scope) })

/** The same, for statements of other rooms to select. */
export const clinicianCountRow = ({ workspaceId }: Pick<Scope, "workspaceId">) => Prisma.sql`(
  SELECT count(*)::int FROM staff
   WHERE workspace_id = ${workspaceId}::uuid AND deactivated_at IS NULL AND role IN ('owner', 'practitioner'))`

/** Whom news for one of the staff are for, as a mail wants to know them: for them; when they work here no more, for the owners. */
export const staffOrOwners = async (scope: Scope, staffId: string | null) => {
  const found = await scope.db.staff.findMany({
    where: { ...tenant(scope), deactivatedAt: null, OR: [...(staffId ? [{ id: staffId }] : []), { role: "owner" }] },
    select: staffToNotify,
    relationLoadStrategy: "join",
  })
  const own = found.filter(({ id }) => id === staffId)
  return own.length > 0 ? own : found
}

/** The time zone in which a member of staff works. */
export const timeZoneOfStaff = async (scope: Scope, staffId: string): Promise<string> => {
  const { timeZone } = await scope.db.staff.findUniqueOrThrow({
    where: key(scope, staffId),
    select: { timeZone: true },
  })
  return timeZone
}

/** The names of some of the staff, whether or not they work here still. */
export const staffNames = (scope: Scope, staffIds: readonly string[]) =>
  scope.db.staff.findMany({ where: { ...tenant(scope), id: { in: [...staffIds] } }, select: staffName })

/** Whether the scope's workspace is there. For what comes from outside, before anything is written. */
export const isWorkspaceHere = async (scope: Scope): Promise<boolean> =>
  (await scope.db.workspace.count({ where: { id: scope.workspaceId } })) > 0

/** Whether a coach or a therapist works here: it decides which words are shipped. */
export const profileHere = async (scope: Scope) => {
  const { profile } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { profile: true },
  })
  return profile
}

/** What the workspace says about itself in public. */
const publicTexts = {
  slug: true,
  name: true,
  headline: true,
  intro: true,
  approach: true,
  questions: true,
  contactNote: true,
  replyWithinDays: true,
} as const satisfies Prisma.WorkspaceSelect

/** What a visitor is told: who this is, how they work, and who will read the contact form. */
export const publicPage = async (scope: Scope) => {
  const {
    questions: asked,
    staff,
    ...workspace
  } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: {
      ...publicTexts,
      staff: {
        where: clinicians(scope),
        select: { id: true, name: true, title: true },
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
      },
    },
    relationLoadStrategy: "join",
  })
  return { ...workspace, questions: storedQuestions.parse(asked), readers: staff }
}
export type PublicPage = Awaited<ReturnType<typeof publicPage>>

/** Name and country of the workspace and its date now, for pages that anybody may see. */
export const workspaceHere = async (scope: Scope) => {
  const workspace = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { slug: true, name: true, country: true, timeZone: true, replyWithinDays: true },
  })
  return { ...workspace, today: localDateAt(scope.now, toTimeZone(workspace.timeZone)) }
}
export type WorkspaceHere = Awaited<ReturnType<typeof workspaceHere>>

/** What the owner may change. */
export const settings = async (scope: StaffScope) => {
  const { questions, ...rest } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: {
      ...publicTexts,
      timeZone: true,
      country: true,
      requiresSecondStep: true,
    },
  })
  return { ...rest, questions: storedQuestions.parse(questions), uncheckedLines: await uncheckedLines(scope) }
}
export type Settings = Awaited<ReturnType<typeof settings>>

/**
 * The numbers on this workspace's help page that nobody has looked up lately, for the owner to know of; null when there
 * are none. It asks the database only when some number somewhere is.
 */
export const uncheckedLines = async (scope: StaffScope): Promise<UncheckedLines | null> => {
  const today = localDateAt(scope.now, toTimeZone("UTC"))
  if (!uncheckedAmong(helpLines, today)) return null
  const { country } = await workspaceHere(scope)
  return uncheckedAmong(linesOf(country), today)
}

/** SQL: what a workspace itself knows of its first hour, one row, for a statement of the last room. */
export const beginning = (scope: StaffScope) => Prisma.sql`
  SELECT w.headline <> ${firstHeadline} AND w.intro || w.approach <> '' AS page,
         (SELECT count(*) > 1 FROM staff s WHERE s.workspace_id = w.id AND s.deactivated_at IS NULL) AS colleague,
         w.test_mail_asked_at AS "mailAskedAt", coalesce(app.was_mailed(w.test_mail_id), false) AS mail,
         w.payment_keys_proved AS "keysProved", w.first_hour_skipped AS skipped, w.first_hour_put_away_at AS "putAwayAt"
    FROM workspaces w WHERE w.id = ${scope.workspaceId}::uuid`

/** The keyed hash of the payment keys that were seen to work; null while none were. */
export const provedKeys = async (scope: StaffScope): Promise<string | null> => {
  const { paymentKeysProved } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { paymentKeysProved: true },
  })
  return paymentKeysProved
}

/** Who may host what can be booked. */
export const hosts = (scope: StaffScope) =>
  scope.db.staff.findMany({
    where: clinicians(scope),
    select: staffName,
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  })

/** The currency of what is offered here. */
export const currencyHere = async (scope: StaffScope): Promise<string> => {
  const { currency } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { currency: true },
  })
  return currency
}

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
    },
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { joinedAt: "asc" }, { id: "asc" }],
  })
  const accounts = new Map((await staffAccounts(scope)).map(({ staffId, ...account }) => [staffId, account]))
  return rows.map(({ id, ...rest }) => ({
    staffId: id,
    email: accounts.get(id)?.email ?? "",
    hasSecondStep: accounts.get(id)?.hasSecondStep ?? false,
    isYou: id === scope.actor.staffId,
    ...rest,
  }))
}
export type StaffRow = Awaited<ReturnType<typeof staffList>>[number]

/** The versions of one of the asker's own drafts, latest first: mostly one, or none. */
export const ownDraft = async (scope: Scope<StaffActor | ClientActor>, key: string): Promise<DraftVersions> => {
  // Row-level security finds the asker's own.
  const found = await scope.db.draft.findFirst({ where: { ...tenant(scope), key }, select: { versions: true } })
  return (found?.versions ?? []) as unknown as DraftVersions
}
