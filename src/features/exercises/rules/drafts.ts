import { type AnswerDraft, type Audience, answerFor, type FilledAnswer } from "../schema"
import { type AskingStep, filledOf, firstAudience, isSkipped } from "./steps"
import { tidyAnswer } from "./tidy-answer"

/** One step as its author works on it; `raw` may hold stray spaces that are not saved. */
export type StepDraft = Readonly<{ raw: FilledAnswer | null; isSkipped: boolean; audience: Audience }>

/**
 * What the author begins with. A skipped step was saved separately from the others, which was not the author's choice of readers: it
 * begins again with the step's own. `choices` are widest first.
 */
export const stepDraft = (
  step: AskingStep,
  saved: AnswerDraft | undefined,
  choices: readonly Audience[],
): StepDraft => {
  const isPassed = saved !== undefined && isSkipped(saved.answer)
  const chosen = saved && (!isPassed || saved.audience === "only_me") ? saved.audience : null
  return {
    raw: filledOf(saved?.answer),
    isSkipped: isPassed,
    audience: chosen && choices.includes(chosen) ? chosen : firstAudience(step, choices),
  }
}

/** That something was skipped is nothing to show to the others. */
const skipped = (audience: Audience): AnswerDraft => ({
  answer: { skipped: true },
  audience: audience === "only_me" ? "only_me" : "practitioner",
})

/**
 * What is to be saved of a step, or null when there is nothing yet.
 * @param isSaved whether something of it is saved already, which an emptied answer must then replace
 */
export const pendingSave = (step: AskingStep, draft: StepDraft, isSaved: boolean): AnswerDraft | null => {
  if (draft.isSkipped) return skipped(draft.audience)
  const tidy = draft.raw && tidyAnswer(draft.raw)
  const answer = tidy && answerFor(step).safeParse(tidy)
  if (answer?.success) return { answer: answer.data, audience: draft.audience }
  // Longer than there is room for: sent all the same, so that the server's no is seen, and never taken for a step skipped.
  if (tidy?.kind === step.kind) return { answer: tidy, audience: draft.audience }
  return isSaved ? skipped(draft.audience) : null
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
