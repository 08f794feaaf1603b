import { client, router, staff } from "@/server/http/trpc"
import { beginForm, changeAnswers } from "./commands/begin-form"
import { markRead } from "./commands/mark-read"
import { saveAnswer } from "./commands/save-answer"
import { submitForm } from "./commands/submit-form"
import { relationshipIntake, submissionPage } from "./queries/for-staff"
import { ownForm, ownForms } from "./queries/own-forms"
import { formInput, relationshipFormsInput, saveAnswerInput, submissionInput } from "./schema"

export const formsRouter = router({
  mine: client("forms:own").query(({ ctx }) => ownForms(ctx.scope)),
  own: client("forms:own")
    .input(formInput)
    .query(({ ctx, input }) => ownForm(ctx.scope, input.requestId)),
  begin: client("forms:own")
    .input(formInput)
    .mutation(({ ctx, input }) => beginForm(ctx.scope, input.requestId)),
  change: client("forms:own")
    .input(formInput)
    .mutation(({ ctx, input }) => changeAnswers(ctx.scope, input.requestId)),
  saveAnswer: client("forms:own")
    .input(saveAnswerInput)
    .mutation(({ ctx, input }) => saveAnswer(ctx.scope, input)),
  submit: client("forms:own")
    .input(submissionInput)
    .mutation(({ ctx, input }) => submitForm(ctx.scope, input.submissionId)),

  ofRelationship: staff("forms:read")
    .input(relationshipFormsInput)
    .query(({ ctx, input }) => relationshipIntake(ctx.scope, input.relationshipId)),
  submission: staff("forms:read")
    .input(submissionInput)
    .query(({ ctx, input }) => submissionPage(ctx.scope, input.submissionId)),
  markRead: staff("forms:write")
    .input(submissionInput)
    .mutation(({ ctx, input }) => markRead(ctx.scope, input.submissionId)),
})
