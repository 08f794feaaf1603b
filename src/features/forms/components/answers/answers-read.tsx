import type { ReactNode } from "react"
import { Badge } from "@/ui/form/read-by"
import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { answerText } from "../../rules/labels"
import { isFolded } from "../../rules/safety"
import { answerTo, visibleSections } from "../../rules/visible"
import type { Answers, FormContent, Section as FormSection, Question } from "../../schema"
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

const SectionRead = ({ section, answers, before }: Omit<AnswersReadProps, "content"> & { section: FormSection }) => (
  <Section title={section.title}>
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
)

/** What was sent, by section, in the words of the form. Questions that were not asked are not there. */
export const AnswersRead = ({ content, answers, before }: AnswersReadProps) => (
  <div className="grid gap-10">
    {visibleSections(content, answers).map((section) => (
      <SectionRead key={section.key} section={section} answers={answers} before={before ?? null} />
    ))}
  </div>
)

/**
 * The same for its author. What was said about safety lies folded, whatever it was, at the end and not on paper: somebody else may
 * see this screen, or find the page in a printer.
 */
export const OwnAnswersRead = ({ content, answers, folded }: AnswersReadProps & { folded?: ReactNode }) => {
  const sections = visibleSections(content, answers)
  const behind = sections.filter(isFolded)
  return (
    <div className="grid gap-10">
      {sections
        .filter((section) => !isFolded(section))
        .map((section) => (
          <SectionRead key={section.key} section={section} answers={answers} />
        ))}
      {behind.length > 0 && (
        <Disclosure title="The rest of your answers" className="border-t print:hidden">
          <div className="grid gap-8 pt-2">
            {behind.map((section) => (
              <SectionRead key={section.key} section={section} answers={answers} />
            ))}
            {folded}
          </div>
        </Disclosure>
      )}
    </div>
  )
}
