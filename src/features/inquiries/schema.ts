import * as z from "zod/mini"
import { needsNumber, numberMissing, safeWays } from "@/features/clients/schema"
import { optionalEmailAddress, personName, phoneNumber } from "@/lib/fields/contact"
import { searchText, text, trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"
import { timeZoneFromText } from "@/lib/time/zones/time-zone"
import { statementKeys } from "./content/statements"
import { mostWords } from "./rules/message-length"

export const inquiryAbouts = ["me", "us", "partner_unaware"] as const
export type InquiryAbout = (typeof inquiryAbouts)[number]

export const inquiryStates = ["new", "answered", "invited", "declined", "archived"] as const
export type InquiryState = (typeof inquiryStates)[number]

/** The browser's zone, where it tells one; what is no zone is left out. */
const zone = z.pipe(
  z._default(text(64), ""),
  z.transform((text) => timeZoneFromText(text)),
)

/** The contact form. Everything may be skipped but a name and one way to be reached. */
const contactForm = z.object({
  /** one per rendered form: sent twice is stored once */
  submissionKey: id,
  name: personName("Please write a name. Any name will do."),
  email: optionalEmailAddress,
  phone: phoneNumber,
  safe: safeWays,
  about: z.nullish(z.enum(inquiryAbouts)),
  statements: z.array(z.enum(statementKeys)).check(z.maxLength(statementKeys.length)),
  words: trimmedText(mostWords, {
    tooLong: `Please keep this to ${mostWords.toLocaleString("en")} characters. There will be time for the rest.`,
  }),
  timeZone: zone,
  /** out of people's sight: anyone who fills it in is none */
  homepage: z._default(text(200), ""),
})
type Reach = Pick<z.output<typeof contactForm>, "email" | "phone" | "safe">

const reachable = ({ email, safe }: Reach) => email !== "" || !safe.includes("email")
const needsAddress = {
  path: ["email"],
  error: "Please write your address. If e-mail is not safe, untick it below and leave a number instead.",
}
const callable = ({ phone, safe }: Reach) => safe.includes("email") || phone !== ""
const needsCall = {
  path: ["phone"],
  error: "Without a safe e-mail address, please leave a number, so that there is a way to reach you.",
}

/** Sent with JavaScript: `proof` is the solved task of the form. */
export const sendInquiryInput = z.extend(contactForm, { proof: text(4000) }).check(
  z.refine(reachable, needsAddress),
  z.refine(callable, needsCall),
  z.refine((given) => !numberMissing(given), needsNumber),
)
export type SendInquiry = z.output<typeof sendInquiryInput>

/** Sent without JavaScript: a mailed link takes the proof's place, so the address must be safe. */
export const leaveInquiryInput = contactForm.check(
  z.refine(reachable, needsAddress),
  z.refine(({ safe }) => safe.includes("email"), {
    path: ["safe"],
    error:
      "In this browser, scripts are off, so we confirm a message by e-mail. Please give an address that only you read, or open this page where scripts are on.",
  }),
  z.refine((given) => !numberMissing(given), needsNumber),
)
export type LeaveInquiry = z.output<typeof leaveInquiryInput>

export const challengeInput = z.object({ submissionKey: id })
export const confirmInquiryInput = z.object({ token: text(200) })

export const inquiryInput = z.object({ inquiryId: id })

export const inquiryListInput = z.object({
  search: searchText,
  /** `open`: everything that is not archived */
  state: z._default(z.enum([...inquiryStates, "open"]), "open"),
  ...paged,
})
export type InquiryListInput = z.output<typeof inquiryListInput>

const body = trimmedText(6000, { missing: "Please write something here." })

/** `replyId` is made by the form, so that a reply sent twice is mailed once. `call`: said on the phone, nothing is mailed. */
const reply = { inquiryId: id, replyId: id, body }
export const answerInquiryInput = z.object({ ...reply, by: z.enum(["mail", "call"]) })
export type AnswerInquiry = z.output<typeof answerInquiryInput>
export const declineInquiryInput = z.object({ ...reply, by: z.enum(["mail", "call"]) })
