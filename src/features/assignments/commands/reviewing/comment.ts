import { writeToMembers } from "@/features/messaging/commands"
import { presentMembers } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { whoAnswered } from "../../queries/review"
import { notAllAnswered, readerHasNotAnswered } from "../../refusals"
import { mayBeWrittenTo } from "../../rules/review"
import type { Comment } from "../../schema"
import { markReviewed } from "./review"

const answeredBy = async (scope: StaffScope, occurrenceId: string) => {
  const occurrence = await scope.db.occurrence.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, occurrenceId),
    select: {
      relationshipId: true,
      responses: { select: whoAnswered },
      relationship: { select: presentMembers },
    },
  })
  if (!occurrence) throw notFound()
  const memberIds = occurrence.relationship.members.map(({ clientId }) => clientId)
  return { relationshipId: occurrence.relationshipId, may: mayBeWrittenTo(occurrence.responses, memberIds) }
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
