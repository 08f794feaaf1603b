import { anybody, router, signedIn } from "@/server/http/trpc"
import { askForLink } from "./commands/ask-for-link"
import { changeName } from "./commands/profile"
import { beginSecondStep, changePassword, setPassword } from "./commands/second-step"
import { endOtherSessions, endSession } from "./commands/sessions"
import { account, linkState, ownSessions } from "./queries"
import {
  askForLinkInput,
  beginSecondStepInput,
  changeNameInput,
  changePasswordInput,
  linkInput,
  sessionInput,
  setPasswordInput,
} from "./schema"

export const identityRouter = router({
  askForLink: anybody()
    .input(askForLinkInput)
    .mutation(({ ctx, input }) => askForLink({ ...ctx, browser: ctx.browser ?? null }, input)),
  linkState: anybody()
    .input(linkInput)
    .query(({ ctx, input }) => linkState({ ...ctx, browser: ctx.browser ?? null }, input.token)),

  account: signedIn().query(({ ctx }) => account(ctx)),
  sessions: signedIn().query(({ ctx }) => ownSessions(ctx)),
  endSession: signedIn()
    .input(sessionInput)
    .mutation(({ ctx, input }) => endSession(ctx, input.sessionId)),
  endOtherSessions: signedIn().mutation(({ ctx }) => endOtherSessions(ctx)),
  changeName: signedIn()
    .input(changeNameInput)
    .mutation(({ ctx, input }) => changeName(ctx, input)),
  beginSecondStep: signedIn()
    .input(beginSecondStepInput)
    .mutation(({ ctx, input }) => beginSecondStep(ctx, input)),
  setPassword: signedIn()
    .input(setPasswordInput)
    .mutation(({ ctx, input }) => setPassword(ctx, input)),
  changePassword: signedIn()
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
})
