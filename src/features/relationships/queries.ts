import { clientClock, clientsMatching, contactCards } from "@/features/clients/queries"
import {
  profileHere,
  staffAtWork,
  staffName,
  staffOrOwners,
  staffRows,
  workspaceFacts,
} from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { containing } from "@/server/data/search"
import { relationshipActions } from "./audit"
import { statusOf } from "./rules/relationships"
import type { ConfidentialityPolicy, RelationshipListInput, Status } from "./schema"

const memberCard = { clientId: true, displayName: true, colorIndex: true } as const satisfies Prisma.MemberSelect
const memberDates = { joinedAt: true, leftAt: true } as const satisfies Prisma.MemberSelect
const byColorIndex = { colorIndex: "asc" } as const

/** Where a row of another room leads to a relationship: what staff call it. */
export const relationshipTitle = { id: true, title: true } as const satisfies Prisma.RelationshipSelect

/** What was agreed in it, and where it is. */
export const relationshipFacts = {
  ...relationshipTitle,
  confidentiality: true,
  createdAt: true,
  acceptedAt: true,
  intensiveAcceptedAt: true,
  endedAt: true,
  workspace: { select: workspaceFacts },
} as const satisfies Prisma.RelationshipSelect

/** Who is in it now, in the order of their colours: what partners know of each other. */
export const presentMembers = {
  members: { where: { leftAt: null }, select: memberCard, orderBy: byColorIndex },
} as const satisfies Prisma.RelationshipSelect

/** Who is or was ever in it, and since and until when. */
export const allMembers = {
  members: { select: { ...memberCard, ...memberDates }, orderBy: byColorIndex },
} as const satisfies Prisma.RelationshipSelect

/** Relationships that this client is in now. */
export const withMember = (clientId: string) =>
  ({ members: { some: { clientId, leftAt: null } } }) satisfies Prisma.RelationshipWhereInput

/** Relationships whose title contains these words. */
export const titledLike = (search: string) => ({ title: containing(search) }) satisfies Prisma.RelationshipWhereInput

/** Relationships and members as rows, for statements of other rooms to join. */
export const relationshipRows = Prisma.sql`(
  SELECT workspace_id, id, staff_id, title, confidentiality::text AS confidentiality, intensive_accepted_at, ended_at FROM relationships)`
/**
 * SQL: the relationships whose news are this staff member's to read and answer: their own, and for owners also those of
 * someone who works here no more. `practitionersOf` says the same for mails.
 */
export const ownRelationshipRows = ({ actor }: StaffScope) => Prisma.sql`(
  SELECT r.workspace_id, r.id, r.title
    FROM relationships r JOIN ${staffRows} s ON s.workspace_id = r.workspace_id AND s.id = r.staff_id
   WHERE s.id = ${actor.staffId}::uuid OR (${actor.kind === "owner"} AND s.deactivated_at IS NOT NULL))`
export const memberRows = Prisma.sql`(
  SELECT workspace_id, relationship_id, client_id, display_name, color_index, joined_at, left_at FROM members)`

/** Whether this relationship's news are this staff member's to read (`ownRelationshipRows`). */
export const isOwnRelationship = async (scope: StaffScope, relationshipId: string): Promise<boolean> => {
  const rows = await scope.db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${ownRelationshipRows(scope)} r
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ${relationshipId}::uuid`
  return rows.length > 0
}

/** One relationship with everybody who is or was in it. @throws notFound */
export const relationshipOf = async (scope: Scope, relationshipId: string) => {
  const found = await scope.db.relationship.findUnique({
    where: key(scope, relationshipId),
    select: { ...relationshipFacts, ...allMembers },
    relationLoadStrategy: "join",
  })
  if (!found) throw notFound()
  return { ...found, present: found.members.filter(({ leftAt }) => leftAt === null) }
}

/** One relationship with those who are in it now and the clock by which each of them lives. @throws notFound */
export const relationshipWithTimeZones = async (scope: StaffScope, relationshipId: string) => {
  const { members } = presentMembers
  const found = await scope.db.relationship.findUnique({
    where: key(scope, relationshipId),
    select: {
      ...relationshipFacts,
      members: { ...members, select: { ...memberCard, client: { select: clientClock } } },
    },
    relationLoadStrategy: "join",
  })
  if (!found) throw notFound()
  return { ...found, members: found.members.map(({ client, ...member }) => ({ ...member, ...client })) }
}

/** The relationships that the asking client is in, the newest first, each with everybody who is or was in it. */
export const myRelationships = (scope: ClientScope) =>
  scope.db.relationship.findMany({
    where: { ...tenant(scope), ...withMember(scope.actor.clientId) },
    select: { ...relationshipFacts, ...allMembers },
    orderBy: { createdAt: "desc" },
    relationLoadStrategy: "join",
  })

/** The relationship where it goes on and the asking client is in it; null when it is over for them. */
export const myOpenRelationship = (scope: ClientScope, relationshipId: string) =>
  scope.db.relationship.findFirst({
    where: { ...tenant(scope), id: relationshipId, endedAt: null, ...withMember(scope.actor.clientId) },
    select: { ...relationshipFacts, ...presentMembers },
    relationLoadStrategy: "join",
  })

/** Where a client is a member now, the latest first. */
export const membershipsOf = async (scope: Scope, clientId: string) => {
  const found = await scope.db.member.findMany({
    where: { ...tenant(scope), clientId, leftAt: null },
    select: { relationshipId: true, joinedAt: true, relationship: { select: { endedAt: true } } },
    orderBy: { joinedAt: "desc" },
    relationLoadStrategy: "join",
  })
  return found.map(({ relationship, ...membership }) => ({ ...membership, isOver: relationship.endedAt !== null }))
}

/** Who is in a relationship now, in the order of their colours: what partners know of each other. */
export const activeMembers = (scope: Scope, relationshipId: string) =>
  scope.db.member.findMany({
    where: { ...tenant(scope), relationshipId, leftAt: null },
    select: memberCard,
    orderBy: byColorIndex,
  })
export type ActiveMember = Awaited<ReturnType<typeof activeMembers>>[number]

/** Whether the work together is over. */
export const hasEnded = async (scope: Scope, relationshipId: string): Promise<boolean> =>
  (await scope.db.relationship.count({ where: { ...tenant(scope), id: relationshipId, endedAt: { not: null } } })) > 0

/**
 * Whose record a thing of a relationship belongs to: everybody who is in it or was, for what has no date; for what was written
 * then, without those who had left before.
 * @throws notFound when there is no such relationship
 */
export const concernedBy = async (scope: Scope, relationshipId: string, then?: Date): Promise<string[]> => {
  const members = await scope.db.member.findMany({
    where: { ...tenant(scope), relationshipId, ...(then && { OR: [{ leftAt: null }, { leftAt: { gt: then } }] }) },
    select: { clientId: true },
  })
  if (members.length === 0) throw notFound()
  return members.map(({ clientId }) => clientId)
}

/** Whom news of a relationship are for: its practitioner; when they work here no more, the owners. */
export const practitionersOf = async (scope: Scope, relationshipId: string) => {
  const found = await scope.db.relationship.findUnique({ where: key(scope, relationshipId), select: { staffId: true } })
  return staffOrOwners(scope, found?.staffId ?? null)
}

/** Who works with a relationship, by name; null when they work here no more. */
export const relationshipStaff = async (scope: Scope, relationshipId: string): Promise<string | null> => {
  const found = await scope.db.relationship.findUnique({
    where: key(scope, relationshipId),
    select: { staff: { select: staffAtWork } },
    relationLoadStrategy: "join",
  })
  return found && found.staff.deactivatedAt === null ? found.staff.name : null
}

/** One relationship for staff: what was agreed, and each member with how they are reached. */
export const relationshipPage = async (scope: StaffScope, relationshipId: string) => {
  const found = await scope.db.relationship.findUnique({
    where: key(scope, relationshipId),
    select: {
      title: true,
      confidentiality: true,
      createdAt: true,
      acceptedAt: true,
      intensiveAcceptedAt: true,
      endedAt: true,
      staff: { select: staffName },
      ...allMembers,
    },
    relationLoadStrategy: "join",
  })
  if (!found) throw notFound()
  const clientIds = found.members.map((member) => member.clientId)
  const cards = new Map((await contactCards(scope, clientIds)).map((card) => [card.clientId, card]))
  await audit(scope, {
    action: relationshipActions.read,
    subject: ["relationship", relationshipId],
    clientIds,
  })
  return {
    ...found,
    relationshipId,
    status: statusOf(found),
    members: found.members.map((member) => ({ ...member, contact: cards.get(member.clientId) ?? null })),
  }
}
export type RelationshipPage = Awaited<ReturnType<typeof relationshipPage>>

const inStatus: Record<Status | "all", Prisma.RelationshipWhereInput> = {
  all: {},
  current: { endedAt: null, acceptedAt: { not: null } },
  beginning: { endedAt: null, acceptedAt: null },
  ended: { endedAt: { not: null } },
}

const matching = (search: string): Prisma.RelationshipWhereInput => {
  if (search === "") return {}
  return { OR: [titledLike(search), { members: { some: { client: clientsMatching(search) } } }] }
}

const pageSize = 30

/** The relationships of the workspace, newest first, a page at a time. */
export const relationshipList = async (scope: StaffScope, { search, status, after }: RelationshipListInput) => {
  const page = pageBy("createdAt", { size: pageSize, after })
  const found = await scope.db.relationship.findMany({
    where: {
      ...tenant(scope),
      AND: [inStatus[status], matching(search), page.where],
    },
    select: {
      id: true,
      title: true,
      createdAt: true,
      acceptedAt: true,
      endedAt: true,
      confidentiality: true,
      ...presentMembers,
    },
    orderBy: page.orderBy,
    take: page.take,
    relationLoadStrategy: "join",
  })
  const { rows, next } = page.cut(found, (row) => ({ at: row.createdAt, id: row.id }))
  await audit(scope, {
    action: relationshipActions.listed,
    subject: ["relationship", null],
    clientIds: rows.flatMap(({ members }) => members.map(({ clientId }) => clientId)),
  })
  return {
    rows: rows.map(({ id, ...row }) => ({ ...row, relationshipId: id, status: statusOf(row) })),
    next,
  }
}
export type RelationshipRow = Awaited<ReturnType<typeof relationshipList>>["rows"][number]

/** What usually holds for confidences where nothing else is agreed: therapists keep what one person tells to that person. */
export const usualConfidentiality = async (scope: StaffScope): Promise<ConfidentialityPolicy> => {
  return (await profileHere(scope)) === "therapist" ? "individual_private" : "no_secrets"
}
