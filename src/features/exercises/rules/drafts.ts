import { type AnswerDraft, type Audience, answerFor, type FilledAnswer, type StepAnswer } from "../schema"
import { type AskingStep, filledOf, firstAudience, isSkipped } from "./steps"
import { tidyAnswer } from "./tidy-answer"

/** One step as its author has it in hand; `raw` may hold stray spaces that are not kept. */
export type StepInHand = Readonly<{ raw: FilledAnswer | null; isSkipped: boolean; audience: Audience }>

export type Keeping = Readonly<{ answer: StepAnswer; audience: Audience }>

/**
 * What the author begins with. A skipped step was kept from the others, which was not the author's choice of readers: it
 * begins again with the step's own. `choices` are widest first.
 */
export const inHand = (step: AskingStep, draft: AnswerDraft | undefined, choices: readonly Audience[]): StepInHand => {
  const isPassed = draft !== undefined && isSkipped(draft.answer)
  const chosen = draft && (!isPassed || draft.audience === "only_me") ? draft.audience : null
  return {
    raw: filledOf(draft?.answer),
    isSkipped: isPassed,
    audience: chosen && choices.includes(chosen) ? chosen : firstAudience(step, choices),
  }
}

/** That something was skipped is nothing to show to the others. */
const skipped = (audience: Audience): Keeping => ({
  answer: { skipped: true },
  audience: audience === "only_me" ? "only_me" : "practitioner",
})

/**
 * What is to be kept of a step, or null when there is nothing yet.
 * @param isKept whether something of it is kept already, which an emptied answer must then replace
 */
export const keepingOf = (step: AskingStep, hand: StepInHand, isKept: boolean): Keeping | null => {
  if (hand.isSkipped) return skipped(hand.audience)
  const tidy = hand.raw && tidyAnswer(hand.raw)
  const answer = tidy && answerFor(step).safeParse(tidy)
  if (answer?.success) return { answer: answer.data, audience: hand.audience }
  return isKept ? skipped(hand.audience) : null
}

/** Where to go on: the first step without an answer, or the end of the row when all have one. */
export const firstOpenStep = (
  steps: readonly Readonly<{ key: string; kind: string }>[],
  drafts: Readonly<Record<string, unknown>>,
): number => {
  if (Object.keys(drafts).length === 0) return 0
  const open = steps.findIndex(({ key, kind }) => kind !== "text" && !(key in drafts))
  return open === -1 ? steps.length : open
}
