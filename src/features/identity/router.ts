import { anybody, router, signedIn } from "@/server/http/trpc"
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  passkeyToConfirm,
  removePasskey,
} from "./commands/passkeys/own-passkeys"
import { passkeyToSignIn } from "./commands/passkeys/sign-in-by-passkey"
import { changeName } from "./commands/profile"
import { beginSecondStep, changePassword, renewRecoveryCodes, setPassword } from "./commands/second-step/second-step"
import { endOtherSessions, endSession } from "./commands/sessions"
import { askForLink } from "./commands/sign-in/ask-for-link"
import { challengeForSignIn } from "./commands/sign-in/within-or-proved"
import { account, linkState, ownSessions, secondStepAsked } from "./queries"
import {
  addPasskeyInput,
  askForLinkInput,
  askForPasskeyInput,
  challengeInput,
  changeNameInput,
  changePasswordInput,
  confirmedInput,
  linkInput,
  removePasskeyInput,
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

  passkeyToSignIn: anybody().query(({ ctx }) => passkeyToSignIn({ ...ctx, browser: ctx.browser ?? null })),

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
  passkeyToConfirm: signedIn().query(({ ctx }) => passkeyToConfirm(ctx)),
  beginPasskey: signedIn()
    .input(confirmedInput)
    .mutation(({ ctx, input }) => beginPasskey(ctx, input)),
  addPasskey: signedIn()
    .input(addPasskeyInput)
    .mutation(({ ctx, input }) => addPasskey(ctx, input)),
  removePasskey: signedIn()
    .input(removePasskeyInput)
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
  askForPasskey: signedIn()
    .input(askForPasskeyInput)
    .mutation(({ ctx, input }) => askForPasskey(ctx, input)),
  renewRecoveryCodes: signedIn()
    .input(confirmedInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  changePassword: signedIn()
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
})
