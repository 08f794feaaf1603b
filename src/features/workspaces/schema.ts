import * as z from "zod/mini"
import { emailAddress, personName } from "@/lib/fields/contact"
import { anyNumber, wholeNumber } from "@/lib/fields/number"
import { codeLike, storableFields, text, trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { currencyCode } from "@/lib/money/money"
import { timeZone } from "@/lib/time/schema"
import { type Version, writing } from "@/lib/versions"
import { countryCodes } from "./content/countries"
import { isFreeSlug } from "./rules"

const line = (most: number, missing: string) => trimmedText(most, { missing })

/** Questions that visitors ask, and the answers; `workspaces.questions`. */
export const workspaceQuestions = z
  .array(
    z.object({
      question: line(160, "Please write the question."),
      answer: line(1500, "Please write the answer, or remove the question."),
    }),
  )
  .check(z.maxLength(20, "Twenty questions are enough for one page."))
/** The same as they are stored; what cannot be read is shown as none. */
export const storedQuestions = z.catch(workspaceQuestions, [])
export type WorkspaceQuestions = z.output<typeof workspaceQuestions>

const days = "Please choose between 1 and 14 days."

export const changePageInput = z.object({
  name: line(80, "Please write the name your clients know."),
  headline: line(160, "Please write one sentence for the top of the page."),
  intro: trimmedText(400),
  /** paragraphs, with an empty line between them */
  approach: trimmedText(4000),
  contactNote: trimmedText(300),
  replyWithinDays: wholeNumber(1, 14, days),
})
export type ChangePage = z.output<typeof changePageInput>

export const changeQuestionsInput = z.object({ questions: workspaceQuestions })
export type ChangeQuestions = z.output<typeof changeQuestionsInput>

const country = text(2, { missing: "Please choose a country.", tooLong: "Please choose a country." }).check(
  z.refine((code) => countryCodes.includes(code), "Please choose a country."),
)

export const changeLocationInput = z.object({ timeZone, country })
export type ChangeLocation = z.output<typeof changeLocationInput>

export const staffRoles = ["owner", "practitioner", "assistant"] as const
export type StaffRole = (typeof staffRoles)[number]

/** Whether everybody who works here needs a second step to sign in. */
export const changeSecurityInput = z.object({ requiresSecondStep: z.boolean() })
export type ChangeSecurity = z.output<typeof changeSecurityInput>

export const addStaffInput = z.object({
  email: emailAddress,
  name: personName(),
  title: trimmedText(80),
  role: z.enum(staffRoles, "Please choose what this person does here."),
})
export type AddStaff = z.output<typeof addStaffInput>

export const staffInput = z.object({ staffId: id })

/** The lines of the first hour that may be left out, because not every place has them. */
export const skippableLines = ["documents", "payments", "colleague"] as const
export type SkippableLine = (typeof skippableLines)[number]
export const skipLineInput = z.object({ line: z.enum(skippableLines), skips: z.boolean() })
export type SkipLine = z.output<typeof skipLineInput>

/** What a workspace begins with, by `installWorkspace`. */
export const installWorkspaceInput = z.object({
  slug: text(60).check(
    z.refine(isFreeSlug, "Please use 3 to 60 lower-case letters, digits and hyphens, and none of our own addresses."),
  ),
  name: changePageInput.shape.name,
  profile: z.enum(["coach", "therapist"]),
  timeZone,
  country,
  currency: currencyCode,
  owner: z.object({ email: emailAddress, name: personName() }),
})
export type InstallWorkspace = z.output<typeof installWorkspaceInput>

const { owner, ...ofPlace } = installWorkspaceInput.shape

/** What a visitor says who would like to begin one. */
export const signUpInput = z.object({
  ...ofPlace,
  ownerName: owner.shape.name,
  ownerEmail: owner.shape.email,
  proof: text(4000),
  /** hidden from people */
  homepage: z._default(text(200), ""),
})
export type SignUp = z.output<typeof signUpInput>

/** The same as it stands in the mailed link, with until when it is good. */
export const sealedPlace = z.object({ place: installWorkspaceInput, until: anyNumber(0, 9e15) })

const token = text(4000)
export const placeOfLinkInput = z.object({ token })
export const beginWorkspaceInput = z.object({ token, slug: ofPlace.slug })
export type BeginWorkspace = z.output<typeof beginWorkspaceInput>

/** What a draft is for: which form, and about whom or what. */
const draftKey = codeLike(/^[a-z][a-z-]{0,39}(:[0-9a-f-]{36})?$/)

/** The fields that someone has changed, by name. What they may hold is checked when the form is sent. */
const draftValue = storableFields(60_000, "This is too long to be saved as a draft.")

export const draftInput = z.object({ key: draftKey })

/** null: it was sent, or thrown away. */
export const saveDraftInput = z.object({ key: draftKey, value: z.nullable(draftValue), ...writing })
export type SaveDraft = z.output<typeof saveDraftInput>
export type DraftVersions = readonly Version<SaveDraft["value"]>[]
