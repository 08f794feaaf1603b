"use client"

import { CheckboxGroup } from "@/ui/fields/choices/checkbox-group"
import { RadioGroup } from "@/ui/fields/choices/radio-group"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { ControlledTextArea, ControlledTextField } from "@/ui/fields/controlled-text"
import { DateField } from "@/ui/fields/dates/date-field"
import { NumberField } from "@/ui/fields/number-field"
import type { AnswerableQuestion, AnswerValue } from "../../schema"

type AnswerControlProps = {
  id: string
  question: AnswerableQuestion
  value: AnswerValue | undefined
  error: string | undefined
  onAnswer: (value: AnswerValue) => void
}

const asChoices = (options: readonly { key: string; label: string }[]) =>
  options.map(({ key, label }) => ({ value: key, label }))

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
]

const range = (min: number, max: number) =>
  Array.from({ length: max - min + 1 }, (_, index) => String(min + index)).map((value) => ({ value, label: value }))

const text = (value: AnswerValue | undefined) => (typeof value === "string" ? value : "")
const number = (value: AnswerValue | undefined) => (typeof value === "number" ? value : null)

const limits = <T,>({ min, max }: { min?: T | undefined; max?: T | undefined }) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

/** The one control for each kind of question. The browser offers nothing that others typed before. */
export const AnswerControl = ({ id, question, value, error, onAnswer }: AnswerControlProps) => {
  const words = {
    id,
    label: question.label,
    about: question.help,
    error,
    ...(question.optional ? {} : { hint: "needed" }),
  }
  switch (question.kind) {
    case "short":
      return (
        <ControlledTextField
          {...words}
          value={text(value)}
          most={question.most}
          autoComplete="off"
          onChange={(event) => onAnswer(event.target.value)}
        />
      )
    case "long":
      return (
        <ControlledTextArea
          {...words}
          value={text(value)}
          most={question.most}
          autoComplete="off"
          onChange={(event) => onAnswer(event.target.value)}
        />
      )
    case "choice":
      return <RadioGroup {...words} choices={asChoices(question.options)} value={text(value)} onChoose={onAnswer} />
    case "choices":
      return (
        <CheckboxGroup
          {...words}
          choices={asChoices(question.options)}
          values={Array.isArray(value) ? value : []}
          onChoose={onAnswer}
        />
      )
    case "number":
      return <NumberField {...words} value={number(value)} {...limits(question)} onWrite={onAnswer} />
    case "scale":
      return (
        <ToggleChips
          {...words}
          about={`${question.help ?? ""} ${question.min} is “${question.ends[0]}”, ${question.max} is “${question.ends[1]}”.`.trim()}
          choose="one"
          choices={range(question.min, question.max)}
          values={number(value) === null ? [] : [String(value)]}
          onChoose={([chosen]) => onAnswer(Number(chosen))}
        />
      )
    case "date":
      return <DateField {...words} value={text(value) || null} {...limits(question)} onChoose={onAnswer} />
    case "yesNo":
      return (
        <RadioGroup
          {...words}
          choices={yesNo}
          value={typeof value === "boolean" ? (value ? "yes" : "no") : ""}
          onChoose={(chosen) => onAnswer(chosen === "yes")}
        />
      )
  }
}
