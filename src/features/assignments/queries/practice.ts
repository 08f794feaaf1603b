import { readExercise, versionWords } from "@/features/exercises/queries"
import { type AnswerDrafts, stepAnswer } from "@/features/exercises/schema"
import { allMembers, relationshipFacts, withMember } from "@/features/relationships/queries"
import { staffName } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import { localDateFromDbDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/time-zone"
import { audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { practiceActions } from "../audit"
import { isOpenedTo, maxAudienceOf, narrower, offeredReveal } from "../rules/audience"
import { beginsAt } from "../rules/plan"
import { opensWhen, readersOf } from "../rules/words"
import { commentSelect, commentsOf } from "./comments"

const mine = (scope: ClientScope, occurrenceId: string) =>
  scope.db.response.findFirst({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      occurrenceId,
      clientId: scope.actor.clientId,
      // who has left sees the relationship no more
      relationship: withMember(scope.actor.clientId),
    },
    select: {
      dueAt: true,
      startedAt: true,
      submittedAt: true,
      declinedAt: true,
      answers: { select: { stepKey: true, value: true, audience: true, sequence: true } },
      relationship: { select: { ...relationshipFacts, ...allMembers } },
      occurrence: {
        select: {
          dueDate: true,
          revealedAt: true,
          comments: commentSelect,
          assignment: {
            select: {
              rationale: true,
              audience: true,
              reveal: true,
              staff: { select: staffName },
              members: { select: { clientId: true, timeZone: true } },
              exerciseVersion: { select: versionWords },
            },
          },
        },
      },
    },
  })

type Mine = NonNullable<Awaited<ReturnType<typeof mine>>>

const stateOf = ({ submittedAt, declinedAt }: Mine, begins: Date, now: Date) => {
  if (submittedAt) return "sent" as const
  if (declinedAt) return "declined" as const
  return now < begins ? ("later" as const) : ("open" as const)
}

const draftsOf = ({ answers }: Mine): AnswerDrafts =>
  Object.fromEntries(
    answers.map(({ stepKey, value, audience, sequence }) => [
      stepKey,
      { answer: stepAnswer.parse(value), audience, sequence: Number(sequence) },
    ]),
  )

/** One practice as its member does it: the steps, who reads each, and what they have answered so far. */
export const practiceOf = async (scope: ClientScope, occurrenceId: string) => {
  const { clientId } = scope.actor
  const found = await mine(scope, occurrenceId)
  const own = found?.occurrence.assignment.members.find((member) => member.clientId === clientId)
  if (!found || !own) throw notFound()
  const { occurrence, relationship } = found
  const { assignment } = occurrence
  const content = readExercise(assignment.exerciseVersion.content)
  const given = new Set(assignment.members.map((member) => member.clientId))
  const takingPart = relationship.members.filter((member) => given.has(member.clientId))
  const others = takingPart.filter((member) => member.clientId !== clientId).map(({ displayName }) => displayName)
  const reveal = offeredReveal(assignment.reveal)
  const maxAudience = maxAudienceOf({ audience: assignment.audience, reveal, members: takingPart.length })
  const begins = beginsAt(localDateFromDbDate(occurrence.dueDate), toTimeZone(own.timeZone))
  await audit(scope, { action: practiceActions.read, subject: ["occurrence", occurrenceId], clientIds: [clientId] })
  return {
    occurrenceId,
    state: stateOf(found, begins, scope.now),
    content,
    drafts: draftsOf(found),
    dueAt: found.dueAt,
    begins,
    timeZone: own.timeZone,
    isStarted: found.startedAt !== null,
    answeredAt: found.submittedAt ?? found.declinedAt,
    isOpened: isOpenedTo(
      relationship.members.find((member) => member.clientId === clientId),
      occurrence.revealedAt,
    ),
    rationale: assignment.rationale,
    staffName: assignment.staff.name,
    replyWithinDays: relationship.workspace.replyWithinDays,
    sharing: { audience: maxAudience, reveal, others },
    readers: readersOf({ audience: maxAudience, reveal, others }),
    opens: opensWhen({ audience: maxAudience, reveal, others }),
    /** the widest readers of each step */
    widest: Object.fromEntries(content.steps.map((step) => [step.key, narrower(maxAudience, step.audience)])),
    marks: takingPart.map(({ colorIndex }) => colorIndex),
    comments: commentsOf(occurrence.comments, relationship.members, clientId),
  }
}
export type Practice = Awaited<ReturnType<typeof practiceOf>>
