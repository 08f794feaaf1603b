import { anybody, router, signedIn } from "@/server/http/trpc"
import { askForLink } from "./commands/ask-for-link"
import { changeName } from "./commands/profile"
import { beginSecondStep, changePassword, renewRecoveryCodes, setPassword } from "./commands/second-step"
import { endOtherSessions, endSession } from "./commands/sessions"
import { challengeForSignIn } from "./commands/within-or-proved"
import { account, linkState, ownSessions, secondStepAsked } from "./queries"
import {
  askForLinkInput,
  challengeInput,
  changeNameInput,
  changePasswordInput,
  confirmedInput,
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
  challenge: anybody()
    .input(challengeInput)
    .query(({ ctx, input }) => challengeForSignIn(ctx, input)),
  secondStepAsked: anybody().query(({ ctx }) => secondStepAsked({ ...ctx, browser: ctx.browser ?? null })),

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
    .input(confirmedInput)
    .mutation(({ ctx, input }) => beginSecondStep(ctx, input)),
  setPassword: signedIn()
    .input(setPasswordInput)
    .mutation(({ ctx, input }) => setPassword(ctx, input)),
  renewRecoveryCodes: signedIn()
    .input(confirmedInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  changePassword: signedIn()
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
})
