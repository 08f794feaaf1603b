import { writeToMembers } from "@/features/messaging/commands"
import { presentMembers } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { whoAnswered } from "../../queries/review"
import { notAllAnswered, readerHasNotAnswered } from "../../refusals"
import { maxAudienceOf, offeredReveal } from "../../rules/audience"
import { staysClosed } from "../../rules/opening"
import { mayBeWrittenTo } from "../../rules/review"
import type { Comment } from "../../schema"
import { markReviewed } from "./review"

const answeredBy = async (scope: StaffScope, occurrenceId: string) => {
  const occurrence = await scope.db.occurrence.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, occurrenceId),
    select: {
      relationshipId: true,
      revealedAt: true,
      assignment: { select: { audience: true, reveal: true } },
      responses: { select: whoAnswered },
      relationship: { select: presentMembers },
    },
  })
  if (!occurrence) throw notFound()
  const { relationshipId, revealedAt, assignment, responses, relationship } = occurrence
  const memberIds = relationship.members.map(({ clientId }) => clientId)
  const reveal = offeredReveal(assignment.reveal)
  const audience = maxAudienceOf({ audience: assignment.audience, reveal, members: responses.length })
  const closed = staysClosed({ audience, reveal, isOpened: revealedAt !== null })
  return { relationshipId, may: mayBeWrittenTo(responses, memberIds, { staysClosed: closed }) }
}

/**
 * Answers an occurrence in words, to one member or to all; its readers hear of it as of any message. Refused where its mere
 * existence would tell someone that a partner has answered.
 */
export const commentOnOccurrence = async (
  scope: StaffScope,
  { messageId, occurrenceId, to, body, reviewed, seen }: Comment,
) => {
  const { relationshipId, may } = await answeredBy(scope, occurrenceId)
  if (to === "all" && !may.all) throw notAllAnswered({ field: "to" })
  if (to !== "all" && !may.one.includes(to)) throw readerHasNotAnswered()
  await writeToMembers(scope, { messageId, relationshipId, to, body })
  await scope.db.occurrenceComment.createMany({
    data: [{ ...tenant(scope), messageId, occurrenceId }],
    skipDuplicates: true,
  })
  if (reviewed) await markReviewed(scope, { occurrenceId, seen })
  return messageId
}
