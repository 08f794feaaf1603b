import * as z from "zod/mini"
import { emailAddress, personName } from "@/lib/fields/contact"
import { sixDigits, text, trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { passwordLength } from "./rules/password-length"

const asShown = "Please write the six digits that your authenticator shows."
const code = sixDigits(asShown)

const { least, most } = passwordLength
const newPassword = text(most, {
  missing: "Please choose a password.",
  tooLong: `Please keep the password to ${most} characters.`,
}).check(z.minLength(least, `Please use at least ${least} characters; a few unrelated words are easy to remember.`))

/** As above, or one of the recovery codes in its place; which of the two it is is seen later. */
const secondStepCode = trimmedText(40, { missing: asShown, tooLong: asShown })

/** A box that is ticked: true from a script, "on" from a form without one. */
const ticked = z.optional(
  z.pipe(
    z.union([z.boolean(), z.literal("on")]),
    z.transform((given) => given !== false),
  ),
)

/** A solved task, for an address that was tried a lot. */
const proof = z.optional(text(4000))

/** Where to go afterwards; what is not one of our own pages is left out by the command. */
const returnTo = z._default(text(500), "")

export const askForLinkInput = z.object({ email: emailAddress, returnTo, proof })
export type AskForLink = z.output<typeof askForLinkInput>

export const challengeInput = z.object({ email: emailAddress })

export const linkInput = z.object({ token: text(200) })
export const signInByLinkInput = z.extend(linkInput, { isShort: ticked })
export type SignInByLink = z.output<typeof signInByLinkInput>

export const signInByMailCodeInput = z.object({
  code: sixDigits("Please write the six digits from the e-mail."),
  isShort: ticked,
})
export type SignInByMailCode = z.output<typeof signInByMailCodeInput>

export const signInBySecondStepInput = z.object({ code: secondStepCode })
export type SignInBySecondStep = z.output<typeof signInBySecondStepInput>

export const signInWithPasswordInput = z.object({
  email: emailAddress,
  password: text(most, { missing: "Please write your password." }),
  code,
  returnTo,
  isShort: ticked,
  proof,
})
export type SignInWithPassword = z.output<typeof signInWithPasswordInput>

export const demoInput = z.object({ who: text(40) })

/** A code of the second step that is there, or one of its recovery codes; nothing where there is no second step. */
const confirmation = z._default(trimmedText(40, { tooLong: asShown }), "")

/** What a browser answers with a passkey, and our question as it was sealed. */
const answered = { sealed: text(1000), answer: text(20_000) }

export const confirmedInput = z.object({ confirmation, passkey: z.optional(z.object(answered)) })
export type Confirmed = z.output<typeof confirmedInput>

export const setPasswordInput = z.object({ password: newPassword, sealed: text(500), code })
export type SetPassword = z.output<typeof setPasswordInput>

export const changePasswordInput = z.extend(confirmedInput, { password: newPassword })
export type ChangePassword = z.output<typeof changePasswordInput>

export const changeNameInput = z.object({ name: personName() })

export const signInByPasskeyInput = z.object({ ...answered, returnTo, isShort: ticked })
export type SignInByPasskey = z.output<typeof signInByPasskeyInput>

export const addPasskeyInput = z.object(answered)
export type AddPasskey = z.output<typeof addPasskeyInput>

export const removePasskeyInput = z.extend(confirmedInput, { passkeyId: id })
export type RemovePasskey = z.output<typeof removePasskeyInput>

export const askForPasskeyInput = z.extend(confirmedInput, { asks: z.boolean() })
export type AskForPasskey = z.output<typeof askForPasskeyInput>

export const sessionInput = z.object({ sessionId: id })
