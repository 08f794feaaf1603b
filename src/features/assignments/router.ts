import { pageInput } from "@/lib/keyset"
import { client, router, staff } from "@/server/http/trpc"
import { assign } from "./commands/assigning/assign"
import { endAssignment, pauseAssignment, resumeAssignment } from "./commands/assigning/change-assignment"
import { giveToPractitioner, keepUnopened, offerAnew } from "./commands/responding/after-week"
import { saveAnswer, startPractice } from "./commands/responding/answer"
import { declinePractice, submitPractice } from "./commands/responding/send"
import { commentOnOccurrence } from "./commands/reviewing/comment"
import { releaseOccurrence } from "./commands/reviewing/reveal"
import { dropFromNextSession, keepForNextSession, markReviewed, undoReview } from "./commands/reviewing/review"
import { assignChoices, assignmentsOf } from "./queries/assignments"
import { commentedIn } from "./queries/comments"
import { practiceOf } from "./queries/practice"
import { openedList, openedOf } from "./queries/together"
import {
  assignInput,
  assignmentInput,
  commentInput,
  givenInput,
  messagesInput,
  occurrenceInput,
  relationshipInput,
  releaseInput,
  reviewInput,
  saveAnswerInput,
} from "./schema"

export const assignmentsRouter = router({
  // Members
  practice: client("practices:own")
    .input(occurrenceInput)
    .query(({ ctx, input }) => practiceOf(ctx.scope, input.occurrenceId)),
  start: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => startPractice(ctx.scope, input.occurrenceId)),
  saveAnswer: client("practices:own")
    .input(saveAnswerInput)
    .mutation(({ ctx, input }) => saveAnswer(ctx.scope, input)),
  submit: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => submitPractice(ctx.scope, input.occurrenceId)),
  notThisTime: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => declinePractice(ctx.scope, input.occurrenceId)),
  keepUnopened: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => keepUnopened(ctx.scope, input.occurrenceId)),
  giveToPractitioner: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => giveToPractitioner(ctx.scope, input.occurrenceId)),
  offerAnew: client("practices:own")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => offerAnew(ctx.scope, input.occurrenceId)),
  together: client("together:read")
    .input(pageInput)
    .query(({ ctx, input }) => openedList(ctx.scope, input)),
  opened: client("together:read")
    .input(occurrenceInput)
    .query(({ ctx, input }) => openedOf(ctx.scope, input.occurrenceId)),
  commentedIn: client("messages:own")
    .input(messagesInput)
    .query(({ ctx, input }) => commentedIn(ctx.scope, input.messageIds)),

  // Staff: giving
  choices: staff("assignments:write")
    .input(relationshipInput)
    .query(({ ctx, input }) => assignChoices(ctx.scope, input.relationshipId)),
  assign: staff("assignments:write")
    .input(assignInput)
    .mutation(({ ctx, input }) => assign(ctx.scope, input)),
  ofRelationship: staff("assignments:read")
    .input(givenInput)
    .query(({ ctx, input }) => assignmentsOf(ctx.scope, input)),
  pause: staff("assignments:write")
    .input(assignmentInput)
    .mutation(({ ctx, input }) => pauseAssignment(ctx.scope, input.assignmentId)),
  resume: staff("assignments:write")
    .input(assignmentInput)
    .mutation(({ ctx, input }) => resumeAssignment(ctx.scope, input.assignmentId)),
  end: staff("assignments:write")
    .input(assignmentInput)
    .mutation(({ ctx, input }) => endAssignment(ctx.scope, input.assignmentId)),

  // Staff: reviewing
  release: staff("assignments:write")
    .input(releaseInput)
    .mutation(({ ctx, input }) => releaseOccurrence(ctx.scope, input)),
  comment: staff("assignments:write")
    .input(commentInput)
    .mutation(({ ctx, input }) => commentOnOccurrence(ctx.scope, input)),
  markReviewed: staff("assignments:write")
    .input(reviewInput)
    .mutation(({ ctx, input }) => markReviewed(ctx.scope, input)),
  keepForNextSession: staff("assignments:write")
    .input(reviewInput)
    .mutation(({ ctx, input }) => keepForNextSession(ctx.scope, input)),
  dropFromNextSession: staff("assignments:write")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => dropFromNextSession(ctx.scope, input.occurrenceId)),
  undoReview: staff("assignments:write")
    .input(occurrenceInput)
    .mutation(({ ctx, input }) => undoReview(ctx.scope, input.occurrenceId)),
})
