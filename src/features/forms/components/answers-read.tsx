import { Badge } from "@/ui/form/read-by"
import { Section } from "@/ui/lists/section"
import { answerText } from "../rules/labels"
import { answerTo, visibleSections } from "../rules/visible"
import type { Answers, FormContent, Question } from "../schema"
import { AnswerText } from "./answer-text"

type AnswersReadProps = {
  content: FormContent
  answers: Answers
  /** the answers of the version before, to mark what has changed since; only where there is one */
  before?: Answers | null
}

const hasChanged = (question: Question, answers: Answers, before: Answers | null | undefined) =>
  before !== null &&
  before !== undefined &&
  answerText(question, answerTo(answers, question.key)) !== answerText(question, answerTo(before, question.key))

/** What was sent, by section, in the words of the form. Questions that were not asked are not there. */
export const AnswersRead = ({ content, answers, before }: AnswersReadProps) => (
  <div className="grid gap-10">
    {visibleSections(content, answers).map((section) => (
      <Section key={section.key} title={section.title}>
        <dl className="divide-y divide-line border-y border-line">
          {section.questions.map(
            (question) =>
              question.kind !== "statement" && (
                <div key={question.key} className="grid break-inside-avoid gap-1 py-3.5">
                  <dt className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
                    {question.label}
                    {hasChanged(question, answers, before) && <Badge>changed</Badge>}
                  </dt>
                  <dd className="measure">
                    <AnswerText question={question} value={answerTo(answers, question.key)} />
                  </dd>
                </div>
              ),
          )}
        </dl>
      </Section>
    ))}
  </div>
)
