import { contentOf, versionSelect } from "@/features/exercises/queries"
import { asSent, messageFacts, messageRows } from "@/features/messaging/queries"
import { readersForMember, type There } from "@/features/messaging/rules/readers"
import { allMembers, withMember } from "@/features/relationships/queries"
import { staffRows } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { localDateFromDbDate } from "@/lib/time/local-date"
import { audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { practiceActions } from "../audit"
import { isOpenedTo } from "../rules/audience"

/** Comments on an occurrence. Row-level security leaves only those that the asker may read. */
export const commentSelect = {
  orderBy: { message: asSent },
  select: { message: { select: messageFacts } },
} as const

/**
 * SQL: the same as an array of JSON, or null.
 * @param occurrence the alias of its row
 */
export const commentsOn = (occurrence: Prisma.Sql) => Prisma.sql`(
  SELECT jsonb_agg(jsonb_build_object('id', m.id, 'body', m.body, 'sentAt', m.sent_at, 'audience', m.audience,
                                      'readerId', m.reader_id, 'clientId', m.client_id, 'staffName', s.name) ORDER BY m.sent_at)
    FROM occurrence_comments c
    JOIN ${messageRows} m ON m.workspace_id = c.workspace_id AND m.id = c.message_id
    LEFT JOIN ${staffRows} s ON s.workspace_id = m.workspace_id AND s.id = m.staff_id
   WHERE c.workspace_id = ${occurrence}.workspace_id AND c.occurrence_id = ${occurrence}.id)`

type Found = Readonly<{
  message: Readonly<{
    id: string
    body: string
    sentAt: Date
    audience: "practitioner" | "member" | "relationship"
    readerId: string | null
    clientId: string | null
    staff: { name: string } | null
  }>
}>

export type CommentRow = Readonly<
  Omit<Found["message"], "sentAt" | "staff"> & { sentAt: string; staffName: string | null }
>

/** What `commentsOn` answers, as `commentSelect` would. */
export const foundComments = (rows: readonly CommentRow[] | null): Found[] =>
  (rows ?? []).map(({ sentAt, staffName, ...message }) => ({
    message: { ...message, sentAt: new Date(sentAt), staff: staffName === null ? null : { name: staffName } },
  }))

/** As one member reads them, each with its readers. */
export const commentsOf = (comments: readonly Found[], there: There) =>
  comments.map(({ message }) => ({
    id: message.id,
    body: message.body,
    sentAt: message.sentAt,
    from: message.staff?.name ?? "",
    readers: readersForMember(message, there),
  }))
export type CommentLine = ReturnType<typeof commentsOf>[number]

/** Which of these messages answer a practice, and which: for a thread that says what it is about. */
export const commentedIn = async (scope: ClientScope, messageIds: readonly string[]) => {
  const { clientId } = scope.actor
  const comments = await scope.db.occurrenceComment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), messageId: { in: [...messageIds] }, occurrence: { relationship: withMember(clientId) } },
    select: {
      messageId: true,
      occurrence: {
        select: {
          id: true,
          dueDate: true,
          revealedAt: true,
          relationship: { select: allMembers },
          assignment: { select: { exerciseVersion: { select: versionSelect } } },
        },
      },
    },
  })
  await audit(scope, { action: practiceActions.commentsRead, subject: ["client", clientId], clientIds: [clientId] })
  return comments.map(({ messageId, occurrence }) => {
    const content = contentOf(occurrence.assignment.exerciseVersion)
    return {
      messageId,
      occurrenceId: occurrence.id,
      title: content.clientTitle ?? content.title,
      dueDate: localDateFromDbDate(occurrence.dueDate),
      isOpened: isOpenedTo(
        occurrence.relationship.members.find((member) => member.clientId === clientId),
        occurrence.revealedAt,
      ),
    }
  })
}
