import { type AnswerDraft, type Audience, answerFor, type FilledAnswer } from "../schema"
import { isHeavy, openedByDefault } from "./chosen-words"
import { type AskingStep, filledOf, firstAudience, isSkipped } from "./steps"
import { tidyAnswer } from "./tidy-answer"

/** One step as its author works on it; `raw` may hold stray spaces that are not saved. `byChoice`: they chose its readers. */
export type StepDraft = Readonly<{
  raw: FilledAnswer | null
  isSkipped: boolean
  audience: Audience
  byChoice?: boolean
}>

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
    // A heavy word is saved for the others by its author's choice alone.
    ...(saved?.audience === "relationship" && isHeavy(saved.answer) && { byChoice: true }),
  }
}

/** The draft after a touch. A heavy word narrows its readers, unless its author has chosen them; taking it away widens nothing. */
export const changedDraft = (draft: StepDraft, to: Partial<StepDraft>): StepDraft => {
  const next = { ...draft, ...to, ...(to.audience !== undefined && { byChoice: true }) }
  return next.byChoice ? next : { ...next, audience: openedByDefault(next.raw, next.audience) }
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
  const readers = { audience: draft.audience, ...(draft.byChoice && { byChoice: true }) }
  if (answer?.success) return { answer: answer.data, ...readers }
  // Longer than there is room for: sent all the same, so that the server's no is seen, and never taken for a step skipped.
  if (tidy?.kind === step.kind) return { answer: tidy, ...readers }
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
