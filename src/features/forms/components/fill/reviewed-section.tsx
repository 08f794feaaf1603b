import { Button } from "@/ui/button"
import { Section } from "@/ui/lists/section"
import { answerTo } from "../../rules/visible"
import type { AnswerableQuestion, Answers, Section as FormSection } from "../../schema"
import { AnswerText } from "../answers/answer-text"

const Reviewed = ({
  question,
  answers,
  onChange,
}: {
  question: AnswerableQuestion
  answers: Answers
  onChange: () => void
}) => (
  <div className="grid gap-0.5 py-3.5">
    <dt className="flex items-baseline justify-between gap-4 text-small text-ink-soft">
      {question.label}
      <Button kind="text" size="small" onPress={onChange} aria-label={`Change: ${question.label}`}>
        Change
      </Button>
    </dt>
    <dd>
      <AnswerText question={question} value={answerTo(answers, question.key)} />
    </dd>
  </div>
)

/** The answers of one section, each with a way to change it. */
export const ReviewedSection = ({
  section,
  answers,
  onOpen,
}: {
  section: FormSection
  answers: Answers
  onOpen: (questionKey: string) => void
}) => (
  <Section title={section.title}>
    <dl className="divide-y divide-line border-y border-line">
      {section.questions.map(
        (question) =>
          question.kind !== "statement" && (
            <Reviewed key={question.key} question={question} answers={answers} onChange={() => onOpen(question.key)} />
          ),
      )}
    </dl>
  </Section>
)
