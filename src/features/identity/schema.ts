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

/** Where to go afterwards; what is not one of our own pages is left out by the command. */
const returnTo = z._default(z.string().check(z.maxLength(500)), "")

export const askForLinkInput = z.object({ email: emailAddress, returnTo })
export type AskForLink = z.output<typeof askForLinkInput>

export const linkInput = z.object({ token: z.string().check(z.maxLength(200)) })

export const signInWithPasswordInput = z.object({
  email: emailAddress,
  password: z
    .string("Please write your password.")
    .check(z.minLength(1, "Please write your password."), z.maxLength(most)),
  code,
  returnTo,
})
export type SignInWithPassword = z.output<typeof signInWithPasswordInput>

export const demoInput = z.object({ who: z.string().check(z.maxLength(40)) })

/** A code of the second step that is already there, or nothing right after a sign-in. */
const confirmation = z._default(z.union([z.literal(""), code], sixDigits), "")

export const beginSecondStepInput = z.object({ confirmation })
export const setPasswordInput = z.object({ password: newPassword, sealed: z.string().check(z.maxLength(500)), code })
export type SetPassword = z.output<typeof setPasswordInput>

export const changePasswordInput = z.object({ password: newPassword, confirmation })
export type ChangePassword = z.output<typeof changePasswordInput>

export const changeNameInput = z.object({ name: personName() })

export const sessionInput = z.object({ sessionId: id })
