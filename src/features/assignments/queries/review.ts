import { contentOf, versionSelect } from "@/features/exercises/queries"
import { stepAnswer } from "@/features/exercises/schema"
import { readersForStaff } from "@/features/messaging/rules/readers"
import { allMembers, relationshipFacts } from "@/features/relationships/queries"
import type { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { DAY_MS } from "@/lib/time/interval"
import { localDateFromDbDate, type Weekday } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import type { AuditEntry } from "@/server/data/audit"
import { key, type StaffScope } from "@/server/data/scope"
import { reviewActions } from "../audit"
import { maxAudienceOf, offeredReveal } from "../rules/audience"
import { allHaveAnswered, staysClosed } from "../rules/opening"
import { hasAnswered, mayBeWrittenTo, openedLabel, whatCameBack, whichOne } from "../rules/review"
import { commentSelect } from "./comments"
import { toReview } from "./desk"

/** Who has answered an occurrence, or has said no. */
export const whoAnswered = {
  clientId: true,
  submittedAt: true,
  declinedAt: true,
} as const satisfies Prisma.ResponseSelect

const fourWeeks = 28 * DAY_MS

const occurrenceFor = (scope: StaffScope, occurrenceId: string) =>
  scope.db.occurrence.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, occurrenceId),
    select: {
      dueDate: true,
      revealedAt: true,
      relationshipId: true,
      review: { select: { reviewedAt: true, forNextSessionAt: true } },
      waiting: { select: { latest: true } },
      comments: commentSelect,
      responses: { select: { ...whoAnswered, givenAt: true } },
      answers: { select: { clientId: true, stepKey: true, value: true, audience: true, revealedAt: true } },
      assignment: {
        select: {
          audience: true,
          reveal: true,
          rationale: true,
          firstDate: true,
          lastDate: true,
          weekdays: true,
          exerciseVersion: { select: versionSelect },
        },
      },
      relationship: {
        select: {
          ...relationshipFacts,
          ...allMembers,
          occurrences: {
            where: { dueDate: { gte: new Date(scope.now.getTime() - fourWeeks) } },
            select: {
              answers: {
                where: { submittedAt: { not: null }, value: { path: ["kind"], equals: "emotional_map_affect" } },
                select: { clientId: true, value: true, submittedAt: true },
              },
            },
          },
        },
      },
    },
  })
type Found = NonNullable<Awaited<ReturnType<typeof occurrenceFor>>>

/** Where each member was on the map in the last four weeks: what staff may read of it. */
const pointsOf = ({ relationship }: Found) =>
  relationship.occurrences
    .flatMap(({ answers }) => answers)
    .flatMap(({ clientId, submittedAt, value }) => {
      const answer = stepAnswer.parse(value)
      const point = "kind" in answer && answer.kind === "emotional_map_affect" ? answer.point : null
      return point && submittedAt ? [{ clientId, at: submittedAt, valence: point.valence }] : []
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())

const memberWith = (found: Found, { clientId, displayName, colorIndex }: Found["relationship"]["members"][number]) => {
  const response = found.responses.find((one) => one.clientId === clientId)
  return {
    clientId,
    displayName,
    colorIndex,
    submittedAt: response?.submittedAt ?? null,
    declinedAt: response?.declinedAt ?? null,
    asksToLook: response?.givenAt != null,
  }
}

const answersOf = (found: Found, clientId: string) =>
  found.answers
    .filter((answer) => answer.clientId === clientId)
    .map(({ stepKey, value, audience, revealedAt }) => ({
      stepKey,
      answer: stepAnswer.parse(value),
      audience,
      isOpened: revealedAt !== null,
    }))

const planOf = ({ assignment, dueDate }: Found) => ({
  firstDate: localDateFromDbDate(assignment.firstDate),
  lastDate: assignment.lastDate && localDateFromDbDate(assignment.lastDate),
  weekdays: assignment.weekdays as Weekday[],
  dueDate: localDateFromDbDate(dueDate),
})

/** Only those who have answered: a partner's own record must not tell that someone has. */
const traceOf = ({ occurrenceId, relationshipId, members }: OccurrenceReview): AuditEntry => ({
  action: reviewActions.answersRead,
  subject: ["occurrence", occurrenceId],
  clientIds: members.filter(hasAnswered).map(({ clientId }) => clientId),
  relationshipId,
})

/** One occurrence for review: each member's answers that staff may read, what opened, four weeks, and whom a comment may go to. */
const readReview = async (scope: StaffScope, occurrenceId: string) => {
  const found = await occurrenceFor(scope, occurrenceId)
  if (!found) throw notFound()
  const { relationship, assignment, revealedAt, review } = found
  const members = relationship.members
    .filter(({ clientId }) => found.responses.some((response) => response.clientId === clientId))
    .map((member) => memberWith(found, member))
  const present = relationship.members.filter(({ leftAt }) => leftAt === null).map(({ clientId }) => clientId)
  const zone = toTimeZone(relationship.workspace.timeZone)
  const reveal = offeredReveal(assignment.reveal)
  const maxAudience = maxAudienceOf({ audience: assignment.audience, reveal, members: members.length })
  const allDone = allHaveAnswered(members.map((member) => ({ ...member, isThere: present.includes(member.clientId) })))
  return {
    occurrenceId,
    now: scope.now,
    zone,
    relationshipId: found.relationshipId,
    relationship: relationship.title,
    confidentiality: relationship.confidentiality,
    content: contentOf(assignment.exerciseVersion),
    rationale: assignment.rationale,
    which: whichOne(planOf(found), localDateAt(scope.now, zone)),
    cameBack: whatCameBack(members),
    opened: openedLabel({ revealedAt, opens: maxAudience === "relationship" }, zone, scope.now),
    mayRelease: reveal === "on_release" && maxAudience === "relationship" && !revealedAt && allDone,
    seen: found.waiting?.latest ?? null,
    reviewedAt: review?.reviewedAt ?? null,
    forNextSessionAt: review?.forNextSessionAt ?? null,
    members: members.map((member) => ({ ...member, answers: answersOf(found, member.clientId) })),
    points: pointsOf(found),
    comments: found.comments.map(({ message }) => ({
      id: message.id,
      body: message.body,
      sentAt: message.sentAt,
      from: message.staff?.name ?? "",
      readers: readersForStaff(message, relationship.members),
    })),
    mayWriteTo: mayBeWrittenTo(found.responses, present, {
      staysClosed: staysClosed({ audience: maxAudience, reveal, isOpened: revealedAt !== null }),
    }),
  }
}
export type OccurrenceReview = Awaited<ReturnType<typeof readReview>>

/**
 * What waits for review and the occurrence that is open beside it, the first one when none is named. Two statements; staff's
 * Today writes these audit events with its own.
 */
export const deskOf = async (scope: StaffScope, occurrenceId: string | null) => {
  const { clientIds, ...queue } = await toReview(scope)
  const chosen = occurrenceId ?? queue.groups[0]?.waiting[0]?.occurrenceId
  const review = chosen ? await readReview(scope, chosen) : null
  const queueRead: AuditEntry = { action: reviewActions.queueRead, subject: ["queue", null], clientIds }
  return {
    desk: { now: scope.now, ...queue, review },
    traces: review ? [queueRead, traceOf(review)] : [queueRead],
  }
}
export type Desk = Awaited<ReturnType<typeof deskOf>>["desk"]
