import { answerText, emptyLabel } from "../../rules/labels"
import type { AnswerValue, Question } from "../../schema"

/** An answer as it is read; what was skipped is said to be skipped. */
export const AnswerText = ({ question, value }: { question: Question; value: AnswerValue | undefined }) => {
  const words = answerText(question, value)
  return words === null ? (
    <span className="text-ink-faint">{emptyLabel(value)}</span>
  ) : (
    <span className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</span>
  )
}
