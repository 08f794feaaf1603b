"use client"

import { Fragment, type ReactNode, useEffect } from "react"
import { fieldId, focusField } from "@/ui/form/command-form-context"
import { ReadBy } from "@/ui/form/read-by"
import { ScreenTitle } from "@/ui/runner/screen-title"
import { isAboutSafety, isRaising, toldAtOnce } from "../../rules/safety"
import { answerTo } from "../../rules/visible"
import type { Answers, AnswerValue, Question, Section } from "../../schema"
import { formFieldsId, QuestionField } from "./question-field"

type SectionScreenProps = {
  section: Section
  answers: Answers
  errors: Readonly<Record<string, string>>
  readers: string
  takesFocus: boolean
  /** the question that was asked for, which then takes the focus instead of the title */
  focusOn: string | null
  onAnswer: (key: string, value: AnswerValue) => void
  /** shown below a question that is answered as somebody does who is not safe */
  support: ReactNode
  actions: ReactNode
}

/** With what happens at once, before it is answered. */
const saidBefore = (question: Question): Question =>
  isAboutSafety(question) ? { ...question, help: [question.help, toldAtOnce].filter(Boolean).join(" ") } : question

/** One section of a form, with its readers named above its first field. */
export const SectionScreen = ({
  section,
  answers,
  errors,
  readers,
  takesFocus,
  focusOn,
  onAnswer,
  support,
  actions,
}: SectionScreenProps) => {
  useEffect(() => {
    if (!focusOn) return
    focusField(formFieldsId, focusOn)
    // With what is said below the field in sight as well, above the footer.
    document.getElementById(fieldId(formFieldsId, focusOn))?.scrollIntoView({ block: "center" })
  }, [focusOn])
  return (
    <>
      <ReadBy>{readers}</ReadBy>
      <ScreenTitle takesFocus={takesFocus && !focusOn}>{section.title}</ScreenTitle>
      {section.lead && <p className="mt-1.5 text-ink-soft">{section.lead}</p>}
      <div className="mt-6 grid gap-7">
        {section.questions.map((question) => (
          <Fragment key={question.key}>
            <QuestionField
              question={saidBefore(question)}
              value={answerTo(answers, question.key)}
              error={errors[question.key]}
              onAnswer={(value) => onAnswer(question.key, value)}
            />
            {isRaising(question, answerTo(answers, question.key)) && support}
          </Fragment>
        ))}
      </div>
      {actions}
    </>
  )
}
