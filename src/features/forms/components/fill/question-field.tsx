"use client"

import { useEffect, useRef, useState } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { fieldId, focusField } from "@/ui/form/command-form-context"
import { isSkipped } from "../../rules/visible"
import type { AnswerableQuestion, AnswerValue, Question } from "../../schema"
import { AnswerControl } from "./answer-control"

/** The prefix of the ids of a form's fields; a page fills in one form. */
export const formFieldsId = "form"

type AskedProps<Q> = {
  question: Q
  value: AnswerValue | undefined
  error: string | undefined
  onAnswer: (value: AnswerValue) => void
}

const Skipped = ({
  label,
  takesFocus,
  onAnswerAfterAll,
}: {
  label: string
  takesFocus: boolean
  onAnswerAfterAll: () => void
}) => (
  <div className="grid justify-items-start gap-1">
    <p className="font-semibold">{label}</p>
    <div className="flex flex-wrap items-center gap-x-4 text-ink-soft">
      <span>Skipped.</span>
      <Button
        kind="text"
        size="small"
        autoFocus={takesFocus}
        onPress={onAnswerAfterAll}
        aria-label={`Answer it after all: ${label}`}
      >
        Answer it after all
      </Button>
    </div>
  </div>
)

const AskedQuestion = ({ question, value, error, onAnswer }: AskedProps<AnswerableQuestion>) => {
  const [turned, setTurned] = useState<"skipped" | "opened" | null>(null)
  // What was typed before skipping comes back when the question is answered after all.
  const before = useRef<AnswerValue>(null)
  useEffect(() => {
    if (turned === "opened") focusField(formFieldsId, question.key)
  }, [turned, question.key])

  if (isSkipped(value))
    return (
      <Skipped
        label={question.label}
        takesFocus={turned === "skipped"}
        onAnswerAfterAll={() => {
          setTurned("opened")
          onAnswer(before.current)
        }}
      />
    )
  return (
    <div className="grid gap-1">
      <AnswerControl
        id={fieldId(formFieldsId, question.key)}
        question={question}
        value={value}
        error={error}
        onAnswer={onAnswer}
      />
      {question.optional && (
        <Button
          kind="text"
          size="small"
          className="justify-self-start text-ink-soft"
          aria-label={`Skip this one: ${question.label}`}
          onPress={() => {
            before.current = value ?? null
            setTurned("skipped")
            onAnswer({ skipped: true })
          }}
        >
          Skip this one
        </Button>
      )}
    </div>
  )
}

/** One question with its way around it, or something to know. */
export const QuestionField = ({ question, ...rest }: AskedProps<Question>) =>
  question.kind === "statement" ? (
    <Notice title={question.label} live>
      <p>{question.text}</p>
    </Notice>
  ) : (
    <AskedQuestion question={question} {...rest} />
  )
