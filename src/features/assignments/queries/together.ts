import { contentOf, versionSelect } from "@/features/exercises/queries"
import { stepAnswer } from "@/features/exercises/schema"
import { allMembers, membershipsOf, withMember } from "@/features/relationships/queries"
import { clinicianCount } from "@/features/workspaces/queries"
import { type Paged, pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { practiceActions } from "../audit"
import { commentSelect, commentsOf } from "./comments"

const pageSize = 20

/**
 * What has opened, and the asker took part in, in relationships they are in, since they (last) came: what opened among the
 * others while someone was away would tell when these have answered.
 */
const openedToMe = async (scope: ClientScope) => {
  const { clientId } = scope.actor
  const memberships = await membershipsOf(scope, clientId)
  return {
    ...tenant(scope),
    responses: { some: { clientId } },
    relationship: withMember(clientId),
    OR: memberships.map(({ relationshipId, joinedAt }) => ({ relationshipId, revealedAt: { gte: joinedAt } })),
  }
}

/** What has opened, newest first, a page at a time. */
export const openedList = async (scope: ClientScope, { after }: Paged) => {
  const page = pageBy("revealedAt", { size: pageSize, after })
  const found = await scope.db.occurrence.findMany({
    relationLoadStrategy: "join",
    where: { AND: [await openedToMe(scope), page.where] },
    orderBy: page.orderBy,
    take: page.take,
    select: {
      id: true,
      revealedAt: true,
      assignment: {
        select: {
          members: { select: { clientId: true } },
          exerciseVersion: { select: versionSelect },
        },
      },
      relationship: { select: allMembers },
    },
  })
  const { clientId } = scope.actor
  await audit(scope, { action: practiceActions.togetherRead, subject: ["client", clientId], clientIds: [clientId] })
  const { rows, next } = page.cut(found, ({ id, revealedAt }) => ({ at: revealedAt ?? scope.now, id }))
  return {
    now: scope.now,
    opened: rows.map(({ id, revealedAt, assignment, relationship }) => {
      const given = assignment.members.map((member) => member.clientId)
      const takingPart = relationship.members.filter((member) => given.includes(member.clientId))
      const content = contentOf(assignment.exerciseVersion)
      return {
        occurrenceId: id,
        title: content.clientTitle ?? content.title,
        openedAt: revealedAt ?? scope.now,
        others: takingPart.filter((member) => member.clientId !== clientId).map(({ displayName }) => displayName),
        marks: takingPart.map(({ colorIndex }) => colorIndex),
      }
    }),
    next,
  }
}

const openedOccurrence = async (scope: ClientScope, occurrenceId: string) =>
  scope.db.occurrence.findFirst({
    relationLoadStrategy: "join",
    where: { AND: [await openedToMe(scope), { id: occurrenceId }] },
    select: {
      revealedAt: true,
      dueDate: true,
      comments: commentSelect,
      answers: {
        where: { revealedAt: { not: null } },
        select: { clientId: true, stepKey: true, value: true },
      },
      assignment: {
        select: { members: { select: { clientId: true } }, exerciseVersion: { select: versionSelect } },
      },
      relationship: { select: allMembers },
    },
  })

/**
 * What opened of one occurrence: each member's answers that were meant for the relationship. A member of whom nothing opened
 * looks the same whether they kept it, skipped it or said "not this time".
 */
export const openedOf = async (scope: ClientScope, occurrenceId: string) => {
  const found = await openedOccurrence(scope, occurrenceId)
  if (!found?.revealedAt) throw notFound()
  const { clientId } = scope.actor
  const content = contentOf(found.assignment.exerciseVersion)
  const given = found.assignment.members.map((member) => member.clientId)
  await audit(scope, {
    action: practiceActions.togetherRead,
    subject: ["occurrence", occurrenceId],
    clientIds: [clientId],
  })
  return {
    occurrenceId,
    now: scope.now,
    openedAt: found.revealedAt,
    title: content.clientTitle ?? content.title,
    content,
    members: found.relationship.members
      .filter((member) => given.includes(member.clientId))
      .map((member) => ({
        clientId: member.clientId,
        displayName: member.displayName,
        colorIndex: member.colorIndex,
        isYou: member.clientId === clientId,
        answers: Object.fromEntries(
          found.answers
            .filter((answer) => answer.clientId === member.clientId)
            .map(({ stepKey, value }) => [stepKey, stepAnswer.parse(value)]),
        ),
      })),
    comments: commentsOf(found.comments, {
      members: found.relationship.members,
      practitioners: await clinicianCount(scope),
      viewerId: clientId,
    }),
  }
}
export type OpenedOccurrence = Awaited<ReturnType<typeof openedOf>>
