import { answerInWords } from "../../rules/answer-text"
import type { Step, StepAnswer } from "../../schema"

type AnswerViewProps = {
  step: Step
  /** None: nothing was answered. */
  answer: StepAnswer | null | undefined
  /** What stands in place of an answer that was skipped or never given; leave it out to show nothing at all. */
  without?: { skipped: string; nothing: string } | null
}

const plainly = { skipped: "Skipped", nothing: "Not answered" }

/** One answer in words, to read. It is the same for its author, for staff and for those it was opened to. */
export const AnswerView = ({ step, answer, without = plainly }: AnswerViewProps) => {
  if (!answer || "skipped" in answer) {
    if (!without) return null
    return <p className="text-small text-ink-faint">{answer ? without.skipped : without.nothing}</p>
  }
  return (
    <div className="grid gap-2">
      {answerInWords(step, answer).map(({ asked, said }) => (
        <div key={asked ?? said} className="grid gap-0.5">
          {asked && <p className="text-small text-ink-faint">{asked}</p>}
          <p className="measure break-words whitespace-pre-line">{said}</p>
        </div>
      ))}
    </div>
  )
}
