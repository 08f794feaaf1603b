import type { Prisma } from "@/generated/prisma/client"
import { pageOf, readCursor } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { containing } from "@/server/data/search"
import { contactCards } from "../clients/queries"
import { statusOf } from "./rules"
import type { ConfidentialityPolicy, RelationshipListInput, Status } from "./schema"

const place = { clientId: true, displayName: true, colorIndex: true } as const

/** Who is in a relationship now, in the order of their marks: what partners know of each other. */
export const activeMembers = (scope: Scope, relationshipId: string) =>
  scope.db.member.findMany({
    where: { ...tenant(scope), relationshipId, leftAt: null },
    select: place,
    orderBy: { colorIndex: "asc" },
  })
export type ActiveMember = Awaited<ReturnType<typeof activeMembers>>[number]

/** Whether the work together is over. */
export const hasEnded = async (scope: Scope, relationshipId: string): Promise<boolean> =>
  (await scope.db.relationship.count({ where: { ...tenant(scope), id: relationshipId, endedAt: { not: null } } })) > 0

/** Whom news of a relationship are for: its practitioner; when they work here no more, the owners. */
export const practitionersOf = async (scope: Scope, relationshipId: string) => {
  const wanted = { ...tenant(scope), deactivatedAt: null }
  const found = await scope.db.staff.findMany({
    where: { ...wanted, OR: [{ relationships: { some: { id: relationshipId } } }, { role: "owner" }] },
    select: {
      id: true,
      name: true,
      user: { select: { email: true } },
      workspace: { select: { name: true, slug: true } },
      relationships: { where: { id: relationshipId }, select: { id: true } },
    },
    relationLoadStrategy: "join",
  })
  const own = found.filter(({ relationships }) => relationships.length > 0)
  return own.length > 0 ? own : found
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
      endedAt: true,
      staff: { select: { id: true, name: true } },
      members: { select: { ...place, joinedAt: true, leftAt: true }, orderBy: { colorIndex: "asc" } },
    },
    relationLoadStrategy: "join",
  })
  if (!found) throw notFound()
  const clientIds = found.members.map((member) => member.clientId)
  const cards = new Map((await contactCards(scope, clientIds)).map((card) => [card.clientId, card]))
  await audit(scope, {
    action: "relationship.read",
    subject: ["relationship", relationshipId],
    clientIds,
    relationshipId,
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
  const contains = containing(search)
  return {
    OR: [{ title: contains }, { members: { some: { client: { OR: [{ name: contains }, { email: contains }] } } } }],
  }
}

const pageSize = 30

/** The relationships of the workspace, newest first, a page at a time. */
export const relationshipList = async (scope: StaffScope, { search, status, after }: RelationshipListInput) => {
  const from = readCursor(after)
  const found = await scope.db.relationship.findMany({
    where: {
      ...tenant(scope),
      AND: [
        inStatus[status],
        matching(search),
        from ? { OR: [{ createdAt: { lt: from.at } }, { createdAt: from.at, id: { lt: from.id } }] } : {},
      ],
    },
    select: {
      id: true,
      title: true,
      createdAt: true,
      acceptedAt: true,
      endedAt: true,
      confidentiality: true,
      members: { where: { leftAt: null }, select: place, orderBy: { colorIndex: "asc" } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    relationLoadStrategy: "join",
  })
  await audit(scope, { action: "relationships.listed", subject: ["relationship", null] })
  const { rows, next } = pageOf(found, pageSize, (row) => ({ at: row.createdAt, id: row.id }))
  return {
    rows: rows.map(({ id, ...row }) => ({ ...row, relationshipId: id, status: statusOf(row) })),
    next,
  }
}
export type RelationshipRow = Awaited<ReturnType<typeof relationshipList>>["rows"][number]

/** What usually holds for confidences where nothing else is agreed: therapists keep what one person tells to that person. */
export const usualConfidentiality = async (scope: StaffScope): Promise<ConfidentialityPolicy> => {
  const { profile } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { profile: true },
  })
  return profile === "therapist" ? "individual_private" : "no_secrets"
}
