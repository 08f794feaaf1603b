import * as z from "zod/mini"
import { storableText } from "@/lib/fields/storable-text"
import { id } from "@/lib/ids"
import { localDate } from "@/lib/time/schema"
import { type Version, writing } from "@/lib/versions"
import { contentFaults } from "./rules/content-faults"

/** The name of a section or question, alike in all versions of a form. */
const key = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, "a key is made of lower-case letters, digits and hyphens"))

/** Anyone who may read an answer. So far one reader; the contract leaves room for more. */
const readers = z.enum(["practitioner"])

const compared = z.union([z.string(), z.number(), z.boolean()])

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

const some = z.string().check(z.minLength(1))
const asked = {
  key,
  label: some,
  help: z.optional(z.string()),
  showIf: z.optional(condition),
}
const answered = { ...asked, optional: z._default(z.boolean(), true), readers: z._default(readers, "practitioner") }
const options = z.array(z.object({ key, label: some })).check(z.minLength(2))

const upTo = (most: number, usual: number) => z._default(z.int().check(z.positive(), z.maximum(most)), usual)

const question = z.discriminatedUnion("kind", [
  z.object({ ...answered, kind: z.literal("short"), most: upTo(1000, 200) }),
  z.object({ ...answered, kind: z.literal("long"), most: upTo(10_000, 5000) }),
  z.object({ ...answered, kind: z.literal("choice"), options }),
  z.object({ ...answered, kind: z.literal("choices"), options }),
  z.object({ ...answered, kind: z.literal("number"), min: z.optional(z.number()), max: z.optional(z.number()) }),
  z.object({
    ...answered,
    kind: z.literal("scale"),
    min: z._default(z.int(), 0),
    max: z._default(z.int(), 10),
    ends: z.tuple([z.string(), z.string()]),
  }),
  z.object({ ...answered, kind: z.literal("date"), min: z.optional(localDate), max: z.optional(localDate) }),
  /** `mustBeYes`: said when the answer is no, and then the form cannot be sent. */
  z.object({ ...answered, kind: z.literal("yesNo"), mustBeYes: z.optional(z.string()) }),
  /** Something to know; nothing is answered. The label is its title. */
  z.object({ ...asked, kind: z.literal("statement"), text: some }),
])

const section = z.object({
  key,
  title: some,
  lead: z.optional(z.string()),
  questions: z.array(question).check(z.minLength(1)),
})

/** What one version of a form asks. Stored as it is; never changed once someone was asked. */
export const formContent = z
  .object({
    /** how long it takes, said before the first field */
    minutes: z.int().check(z.positive()),
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

const words = z.string().check(z.maxLength(20_000), z.overwrite(storableText))

/** One answer. null: taken back. */
export const answerValue = z.union([
  words,
  z.array(key).check(z.maxLength(100)),
  z.number(),
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
