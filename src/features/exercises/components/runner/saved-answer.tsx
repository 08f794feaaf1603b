import type { AskingStep } from "../../rules/steps"
import type { AnswerDraft } from "../../schema"
import { AnswerView } from "../answers/answer-view"
import type { ExerciseRunnerProps } from "./runner-props"

type SavedAnswerProps = Pick<ExerciseRunnerProps, "readersFor"> & { step: AskingStep; draft: AnswerDraft | null }

/** One version of an answer, with its readers: two versions may differ in these alone. */
export const SavedAnswer = ({ step, draft, readersFor }: SavedAnswerProps) => (
  <div className="grid gap-1.5">
    <AnswerView step={step} answer={draft?.answer} />
    {draft && !("skipped" in draft.answer) && (
      <p className="text-small text-ink-soft">{readersFor(step, draft.audience)}</p>
    )}
  </div>
)
