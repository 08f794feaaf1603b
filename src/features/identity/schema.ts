import * as z from "zod/mini"
import { emailAddress, personName } from "@/lib/fields/contact"
import { id } from "@/lib/ids"
import { passwordLength } from "./rules/password-length"

const sixDigits = "Please write the six digits that your authenticator shows."

/** Six digits; people copy them with a space in the middle. */
const code = z.string(sixDigits).check(
  z.overwrite((text) => text.replaceAll(/\s/g, "")),
  z.regex(/^\d{6}$/, sixDigits),
)

const { least, most } = passwordLength
const newPassword = z
  .string("Please choose a password.")
  .check(
    z.minLength(least, `Please use at least ${least} characters; a few unrelated words are easy to remember.`),
    z.maxLength(most, `Please keep the password to ${most} characters.`),
  )

/** As above, or one of the recovery codes in its place; which of the two it is is seen later. */
const secondStepCode = z.string(sixDigits).check(z.trim(), z.minLength(1, sixDigits), z.maxLength(40, sixDigits))

/** A box that is ticked: true from a script, "on" from a form without one. */
const ticked = z.optional(
  z.pipe(
    z.union([z.boolean(), z.literal("on")]),
    z.transform((given) => given !== false),
  ),
)

/** A solved task, for an address that was tried a lot. */
const proof = z.optional(z.string().check(z.maxLength(4000)))

/** Where to go afterwards; what is not one of our own pages is left out by the command. */
const returnTo = z._default(z.string().check(z.maxLength(500)), "")

export const askForLinkInput = z.object({ email: emailAddress, returnTo, proof })
export type AskForLink = z.output<typeof askForLinkInput>

export const challengeInput = z.object({ email: emailAddress })

export const linkInput = z.object({ token: z.string().check(z.maxLength(200)) })
export const signInByLinkInput = z.extend(linkInput, { isShort: ticked })
export type SignInByLink = z.output<typeof signInByLinkInput>

const digitsOfLetter = "Please write the six digits from the e-mail."
export const signInByMailCodeInput = z.object({
  code: z.string(digitsOfLetter).check(
    z.overwrite((text) => text.replaceAll(/\s/g, "")),
    z.regex(/^\d{6}$/, digitsOfLetter),
  ),
  isShort: ticked,
})
export type SignInByMailCode = z.output<typeof signInByMailCodeInput>

export const signInBySecondStepInput = z.object({ code: secondStepCode })
export type SignInBySecondStep = z.output<typeof signInBySecondStepInput>

export const signInWithPasswordInput = z.object({
  email: emailAddress,
  password: z
    .string("Please write your password.")
    .check(z.minLength(1, "Please write your password."), z.maxLength(most)),
  code,
  returnTo,
  isShort: ticked,
  proof,
})
export type SignInWithPassword = z.output<typeof signInWithPasswordInput>

export const demoInput = z.object({ who: z.string().check(z.maxLength(40)) })

/** A code of the second step that is there, or one of its recovery codes; nothing where there is no second step. */
const confirmation = z._default(z.string().check(z.trim(), z.maxLength(40, sixDigits)), "")

/** What a browser answers with a passkey, and our question as it was sealed. */
const answered = { sealed: z.string().check(z.maxLength(1000)), answer: z.string().check(z.maxLength(20_000)) }

export const confirmedInput = z.object({ confirmation, passkey: z.optional(z.object(answered)) })
export type Confirmed = z.output<typeof confirmedInput>

export const setPasswordInput = z.object({ password: newPassword, sealed: z.string().check(z.maxLength(500)), code })
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
