import * as z from "zod/mini"
import { anyNumber, wholeNumber as between } from "@/lib/fields/number"
import { codeLike, searchText, text, trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import type { Version } from "@/lib/versions"
import { bodyDirectionCodes, bodyQualities, bodyRegionCodes, bodySides, sidesOf } from "./content/body"
import { needCodes } from "./content/needs"
import { feelingCodes } from "./content/vocabulary"

/** Who may read an answer, from the narrowest to the widest. */
export const audiences = ["only_me", "practitioner", "relationship"] as const
export const audience = z.enum(audiences)
export type Audience = z.output<typeof audience>

/** When answers meant for the relationship open. */
export const revealRules = ["when_all_done", "on_release", "mutual_match", "immediately", "never"] as const

const slug = codeLike(/^[a-z][a-z0-9_-]{0,59}$/)
const words = (most: number) => trimmedText(most, { missing: "Please write something here." })
const aside = (most: number) => z._default(text(most), "")
const option = z.strictObject({ key: slug, label: words(200), about: aside(300) })

const common = {
  key: slug,
  title: words(120),
  /** One or two sentences below the title. */
  lead: aside(500),
  /** Who reads the answer unless its author or the plan says fewer. */
  audience,
  /** Every step of every exercise can be skipped. */
  optional: z._default(z.literal(true), true),
}

/** One thing at a time: what a step asks, by its kind. */
export const step = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("text"),
    paragraphs: z.array(words(800)).check(z.minLength(1), z.maxLength(8)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("prompt"),
    length: z.enum(["short", "long"]),
    /** One is chosen; with none the title itself is the question. */
    prompts: z.array(option).check(z.maxLength(20)),
    ownPrompt: z.boolean(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("choice"),
    choices: z.array(option).check(z.minLength(2), z.maxLength(12)),
  }),
  z.strictObject({ ...common, kind: z.literal("timer"), seconds: between(5, 3600) }),
  z.strictObject({
    ...common,
    kind: z.literal("stems"),
    fields: z.array(option).check(z.minLength(1), z.maxLength(8)),
  }),
  z.strictObject({ ...common, kind: z.literal("emotional_map_affect") }),
  z.strictObject({ ...common, kind: z.literal("feelings"), most: z._default(between(1, 10), 5) }),
  z.strictObject({
    ...common,
    kind: z.literal("body"),
    pelvis: z._default(z.boolean(), false),
    most: z._default(between(1, 14), 8),
  }),
  z.strictObject({ ...common, kind: z.literal("needs"), most: z._default(between(1, 10), 5) }),
  z.strictObject({ ...common, kind: z.literal("line") }),
])
export type Step = z.output<typeof step>
export type StepKind = Step["kind"]
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>

/** A whole exercise: what `ExerciseVersion.content` holds. */
export const exerciseContent = z.strictObject({
  key: slug,
  title: words(120),
  /** What the client reads instead of the title. */
  clientTitle: z.optional(words(120)),
  summary: words(400),
  minutes: between(1, 120),
  mode: z.enum(["alone", "together"]),
  /** Whether it asks for touch. */
  touch: z.boolean(),
  sensoryNotes: words(600),
  contraindications: words(600),
  source: z.strictObject({
    /** Rows of the library's list that this covers, and the articles they came from, by file name; staff reads the credit. */
    rows: z.array(codeLike(/^\d{3}-\d{1,2}$/)).check(z.minLength(1)),
    articles: z._default(z.array(codeLike(/^[^\0]{1,200}\.txt$/)), []),
    credit: words(300),
  }),
  /** A sentence staff may begin a rationale with. */
  rationaleHint: words(600),
  defaultAudience: audience,
  defaultReveal: z.enum(revealRules),
  steps: z.array(step).check(
    z.minLength(1),
    z.maxLength(30),
    z.refine(
      (steps) => new Set(steps.map(({ key }) => key)).size === steps.length,
      "Each step needs a key of its own.",
    ),
  ),
})
export type ExerciseContent = z.output<typeof exerciseContent>

/** -1 to 1: unpleasant to pleasant, little to much energy. */
const coordinate = anyNumber(-1, 1)
/** How strong, from 0 to 10, if it was said. */
const intensity = z.optional(between(0, 10))
const ownWord = words(40)

export const affectPoint = z.strictObject({ valence: coordinate, arousal: coordinate })
export type AffectPoint = z.output<typeof affectPoint>

const feltWord = z.union([
  z.strictObject({ code: z.enum(feelingCodes), intensity }),
  z.strictObject({ own: ownWord, intensity }),
])
export type FeltWord = z.output<typeof feltWord>

const needed = z.union([z.strictObject({ code: z.enum(needCodes) }), z.strictObject({ own: ownWord })])
export type Needed = z.output<typeof needed>

const bodyArea = z
  .strictObject({
    region: z.enum(bodyRegionCodes),
    side: z.enum(bodySides),
    direction: z._default(z.nullable(z.enum(bodyDirectionCodes)), null),
    quality: z._default(z.nullable(z.enum(bodyQualities)), null),
  })
  .check(z.refine(({ region, side }) => sidesOf(region).includes(side), "This area is on the other side."))
export type BodyArea = z.output<typeof bodyArea>

const named = (word: { code: string } | { own: string }) =>
  "code" in word ? `code:${word.code}` : `own:${word.own.toLowerCase()}`
const eachOnce = <T>(key: (item: T) => string) =>
  z.refine<T[]>((items) => new Set(items.map(key)).size === items.length, "Each only once.")

const felt = (most: number) => z.array(feltWord).check(z.minLength(1), z.maxLength(most), eachOnce<FeltWord>(named))
const neededOnce = (most: number) => z.array(needed).check(z.minLength(1), z.maxLength(most), eachOnce<Needed>(named))
const places = (most: number) =>
  z.array(bodyArea).check(
    z.minLength(1),
    z.maxLength(most),
    eachOnce<BodyArea>(({ region, side }) => `${region} ${side}`),
  )

export const skippedAnswer = z.strictObject({ skipped: z.literal(true) })

const answers = {
  prompt: z.strictObject({
    kind: z.literal("prompt"),
    prompt: z._default(z.nullable(slug), null),
    ownPrompt: z._default(z.nullable(words(200)), null),
    text: words(4000),
  }),
  choice: z.strictObject({ kind: z.literal("choice"), choice: slug }),
  /** Seconds that it ran; `early` when it was ended before the time was up. */
  timer: z.strictObject({ kind: z.literal("timer"), seconds: between(0, 3600), early: z.boolean() }),
  stems: z.strictObject({ kind: z.literal("stems"), fields: z.record(slug, words(600)) }),
  /** No point means "I cannot tell", which is an answer. */
  emotional_map_affect: z.strictObject({ kind: z.literal("emotional_map_affect"), point: z.nullable(affectPoint) }),
  feelings: z.strictObject({ kind: z.literal("feelings"), words: felt(10) }),
  body: z.strictObject({ kind: z.literal("body"), places: places(14) }),
  needs: z.strictObject({ kind: z.literal("needs"), needs: neededOnce(10) }),
  line: z.strictObject({ kind: z.literal("line"), text: words(280) }),
} as const

const filledAnswer = z.discriminatedUnion("kind", [
  answers.prompt,
  answers.choice,
  answers.timer,
  answers.stems,
  answers.emotional_map_affect,
  answers.feelings,
  answers.body,
  answers.needs,
  answers.line,
])
export type FilledAnswer = z.output<typeof filledAnswer>
export type AnswerOf<K extends FilledAnswer["kind"]> = Extract<FilledAnswer, { kind: K }>

/** What one member answered to one step; `{ skipped: true }` is an answer too. What `Answer.value` holds. */
export const stepAnswer = z.union(
  [skippedAnswer, filledAnswer],
  "This answer cannot be saved as it is. It may be longer than there is room for.",
)
export type StepAnswer = z.output<typeof stepAnswer>

const has = (items: readonly { key: string }[], wanted: string) => items.some(({ key }) => key === wanted)

const filledFor = (step: Exclude<Step, { kind: "text" }>): z.ZodMiniType<FilledAnswer> => {
  switch (step.kind) {
    case "prompt":
      return answers.prompt.check(
        z.refine(({ prompt }) => !prompt || has(step.prompts, prompt), "This question is not one of the step’s."),
        z.refine(({ ownPrompt }) => !ownPrompt || step.ownPrompt, "This step takes no question of one’s own."),
        z.refine(({ text }) => step.length === "long" || text.length <= 600, "Please keep this to 600 characters."),
      )
    case "choice":
      return answers.choice.check(
        z.refine(({ choice }) => has(step.choices, choice), "This is not one of the choices."),
      )
    case "timer":
      return answers.timer.check(z.refine(({ seconds }) => seconds <= step.seconds, "This is longer than the step."))
    case "stems":
      return answers.stems.check(
        z.refine(({ fields }) => {
          const given = Object.keys(fields)
          return given.length > 0 && given.every((key) => has(step.fields, key))
        }, "These fields are not the step’s."),
      )
    case "feelings":
      return answers.feelings.check(
        z.refine(({ words }) => words.length <= step.most, `Please choose ${step.most} at most.`),
      )
    case "needs":
      return answers.needs.check(
        z.refine(({ needs }) => needs.length <= step.most, `Please choose ${step.most} at most.`),
      )
    case "body":
      return answers.body.check(
        z.refine(({ places }) => places.length <= step.most, `Please choose ${step.most} at most.`),
        z.refine(
          ({ places }) => step.pelvis || places.every(({ region }) => region !== "pelvis"),
          "This step leaves the pelvis out.",
        ),
      )
    default:
      return answers[step.kind]
  }
}

/**
 * The schema of one step's answer: the same for the browser and for the server, which checks every answer against its step.
 * A text step is only read and takes no answer but "skipped".
 */
export const answerFor = (step: Step): z.ZodMiniType<StepAnswer> =>
  step.kind === "text" ? skippedAnswer : z.union([skippedAnswer, filledFor(step)])

/** What is saved of a step while its author works on it; `byChoice`: its readers were chosen, and are not the step's own. */
export type AnswerDraft = Readonly<{ answer: StepAnswer; audience: Audience; byChoice?: boolean }>

/** The versions of each step's draft, by step key, latest first: mostly one. */
export type AnswerDrafts = Readonly<Record<string, readonly Version<AnswerDraft>[]>>

/** Filters of the library; an empty text filters nothing. They live in the address of the page. */
export const libraryInput = z.object({
  q: z.catch(searchText, ""),
  minutes: z.catch(z.enum(["", "5", "10"]), ""),
  mode: z.catch(z.enum(["", "alone", "together"]), ""),
  touch: z.catch(z.enum(["", "without"]), ""),
})
export type LibraryFilters = z.output<typeof libraryInput>

export const exerciseInput = z.object({ exerciseId: id })
export type ExerciseAsked = z.output<typeof exerciseInput>
