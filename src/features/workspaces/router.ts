import { anybody, client, router, staff, staffSteps, visitor } from "@/server/http/trpc"
import { changeLocation, changePage, changeQuestions, changeSecurity } from "./commands/change-settings"
import { saveDraft } from "./commands/drafts"
import { sendTestMail, skipLine } from "./commands/first-hour"
import { askForWorkspace, beginWorkspace, placeOfLink } from "./commands/sign-up"
import { addStaff, deactivateStaff } from "./commands/staff"
import { ownDraft, settings, staffList, workspaceHere } from "./queries"
import {
  addStaffInput,
  beginWorkspaceInput,
  changeLocationInput,
  changePageInput,
  changeQuestionsInput,
  changeSecurityInput,
  draftInput,
  placeOfLinkInput,
  saveDraftInput,
  signUpInput,
  skipLineInput,
  staffInput,
} from "./schema"

const own = staff("workspace:settings")

export const workspacesRouter = router({
  askForWorkspace: anybody()
    .input(signUpInput)
    .mutation(({ ctx, input }) => askForWorkspace(ctx, input)),
  placeOfLink: anybody()
    .input(placeOfLinkInput)
    .query(({ ctx, input }) => placeOfLink(ctx, input.token)),
  beginWorkspace: anybody()
    .input(beginWorkspaceInput)
    .mutation(({ ctx, input }) => beginWorkspace(ctx, input)),

  here: visitor().query(({ ctx }) => workspaceHere(ctx.scope)),

  draft: staff("drafts:own")
    .input(draftInput)
    .query(({ ctx, input }) => ownDraft(ctx.scope, input.key)),
  saveDraft: staff("drafts:own")
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft(ctx.scope, input)),
  clientDraft: client("drafts:own")
    .input(draftInput)
    .query(({ ctx, input }) => ownDraft(ctx.scope, input.key)),
  saveClientDraft: client("drafts:own")
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft(ctx.scope, input)),

  settings: own.query(({ ctx }) => settings(ctx.scope)),
  changePage: own.input(changePageInput).mutation(({ ctx, input }) => changePage(ctx.scope, input)),
  changeQuestions: own.input(changeQuestionsInput).mutation(({ ctx, input }) => changeQuestions(ctx.scope, input)),
  changeSecurity: own.input(changeSecurityInput).mutation(({ ctx, input }) => changeSecurity(ctx.scope, input)),
  changeLocation: own.input(changeLocationInput).mutation(({ ctx, input }) => changeLocation(ctx.scope, input)),

  skipLine: own.input(skipLineInput).mutation(({ ctx, input }) => skipLine(ctx.scope, input)),
  sendTestMail: staffSteps("workspace:settings").mutation(({ ctx }) => sendTestMail(ctx.open, ctx.workspaceId)),

  staff: own.query(({ ctx }) => staffList(ctx.scope)),
  addStaff: own.input(addStaffInput).mutation(({ ctx, input }) => addStaff(ctx.scope, input)),
  deactivateStaff: own.input(staffInput).mutation(({ ctx, input }) => deactivateStaff(ctx.scope, input)),
})
