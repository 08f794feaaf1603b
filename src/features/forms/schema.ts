import * as z from "zod/mini"
import { anyNumber, wholeNumber } from "@/lib/fields/number"
import { codeLike, text } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { localDate } from "@/lib/time/schema"
import { type Version, writing } from "@/lib/versions"
import { contentFaults } from "./rules/content-faults"

/** The name of a section or question, alike in all versions of a form. */
const key = codeLike(/^[a-z][a-z0-9-]{0,39}$/, "A key is made of lower-case letters, digits and hyphens.")

/** Anyone who may read an answer. So far one reader; the contract leaves room for more. */
const readers = z.enum(["practitioner"])

/** What a form may say of itself: some text, and some number. */
const said = text(5000)
const sensible = anyNumber(-1e12, 1e12)
const sensibleWhole = wholeNumber(-1e12, 1e12)

const compared = z.union([said, sensible, z.boolean()])

/** When a question is shown. Says the same as FHIR's enableWhen: "!=" is also true of a question without an answer. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { question: string; exists: boolean }
  | { question: string; is: "=" | "!=" | "<" | ">"; value: string | number | boolean }

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ question: key, exists: z.boolean() }),
    z.strictObject({ question: key, is: z.enum(["=", "!=", "<", ">"]), value: compared }),
  ]),
)

const some = text(5000, { missing: "Please write something here." })
const asked = {
  key,
  label: some,
  help: z.optional(said),
  showIf: z.optional(condition),
}
const answered = { ...asked, optional: z._default(z.boolean(), true), readers: z._default(readers, "practitioner") }
const options = z.array(z.object({ key, label: some })).check(z.minLength(2))

const upTo = (most: number, usual: number) => z._default(wholeNumber(1, most), usual)

const question = z.discriminatedUnion("kind", [
  z.object({ ...answered, kind: z.literal("short"), most: upTo(1000, 200) }),
  z.object({ ...answered, kind: z.literal("long"), most: upTo(10_000, 5000) }),
  z.object({ ...answered, kind: z.literal("choice"), options }),
  z.object({ ...answered, kind: z.literal("choices"), options }),
  z.object({ ...answered, kind: z.literal("number"), min: z.optional(sensible), max: z.optional(sensible) }),
  z.object({
    ...answered,
    kind: z.literal("scale"),
    min: z._default(sensibleWhole, 0),
    max: z._default(sensibleWhole, 10),
    ends: z.tuple([said, said]),
  }),
  z.object({ ...answered, kind: z.literal("date"), min: z.optional(localDate), max: z.optional(localDate) }),
  /** `mustBeYes`: said when the answer is no, and then the form cannot be sent. */
  z.object({ ...answered, kind: z.literal("yesNo"), mustBeYes: z.optional(said) }),
  /** Something to know; nothing is answered. The label is its title. */
  z.object({ ...asked, kind: z.literal("statement"), text: some }),
])

const section = z.object({
  key,
  title: some,
  lead: z.optional(said),
  questions: z.array(question).check(z.minLength(1)),
})

/** What one version of a form asks. Stored as it is; never changed once someone was asked. */
export const formContent = z
  .object({
    /** how long it takes, said before the first field */
    minutes: wholeNumber(1, 600),
    sections: z.array(section).check(z.minLength(1)),
  })
  .check(
    z.superRefine((content, context) => {
      for (const message of contentFaults(content)) context.addIssue({ code: "custom", message })
    }),
  )
export type FormContent = z.output<typeof formContent>
export type Section = FormContent["sections"][number]
export type Question = Section["questions"][number]
export type AnswerableQuestion = Exclude<Question, { kind: "statement" }>

/** A form as it is shipped: with why it is so. */
export type ShippedForm = Readonly<{ key: string; title: string; notes: string; content: z.input<typeof formContent> }>

/** One answer. null: taken back. */
export const answerValue = z.union([
  text(20_000),
  z.array(key).check(z.maxLength(100)),
  sensible,
  z.boolean(),
  z.strictObject({ skipped: z.literal(true) }),
  z.null(),
])
export type AnswerValue = z.output<typeof answerValue>

/** Answers by the key of their question. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** The versions of each answer of a draft, by the key of its question, latest first: mostly one. */
export type AnswerVersions = Readonly<Record<string, readonly Version<AnswerValue>[]>>

export const formInput = z.object({ requestId: id })
export const submissionInput = z.object({ submissionId: id })
export const relationshipFormsInput = z.object({ relationshipId: id })

/** One answer as it stands on one page. */
export const saveAnswerInput = z.object({ submissionId: id, questionKey: key, value: answerValue, ...writing })
export type SaveAnswer = z.output<typeof saveAnswerInput>
