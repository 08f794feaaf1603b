"use client"

import { useEffect, useRef, useState } from "react"
import { fieldId, focusField } from "../command-form-context"
import type { FieldError } from "./field-errors"

type ErrorSummaryProps = { formId: string; errors: readonly FieldError[]; attempt: number }

const counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]

const title = (count: number) =>
  `${counts[count] ?? count} ${count === 1 ? "answer needs" : "answers need"} another look`

/** The question as it stands over the field: in the field itself, or at most two boxes around it. */
const questionOf = (formId: string, name: string) => {
  let around = document.getElementById(fieldId(formId, name))
  for (let boxes = 0; around && boxes < 2 && !around.querySelector("[data-question]"); boxes += 1)
    around = around.parentElement
  return around?.querySelector("[data-question]")?.textContent?.trim() ?? ""
}

const asked = (question: string, words: string) => {
  if (!question) return words
  return /[?.:]$/.test(question) ? `${question} ${words}` : `${question}: ${words}`
}

/** When several answers need another look: all of them at the top, each a link to its field. Takes the focus once an attempt. */
export const ErrorSummary = ({ formId, errors, attempt }: ErrorSummaryProps) => {
  const root = useRef<HTMLElement>(null)
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what moves the focus here, not a corrected field.
  useEffect(() => {
    setQuestions(Object.fromEntries(errors.map(({ name }) => [name, questionOf(formId, name)])))
    root.current?.focus()
  }, [attempt])
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-labelledby={`${formId}-errors`}
      className="grid gap-2 rounded-card border border-alert bg-surface p-4 outline-none sm:px-5"
    >
      <h2 id={`${formId}-errors`} className="font-sans text-base font-semibold tracking-normal">
        {title(errors.length)}
      </h2>
      <ul className="grid gap-1">
        {errors.map(({ name, words }) => (
          <li key={name}>
            <a
              href={`#${fieldId(formId, name)}`}
              className="text-alert"
              onClick={(event) => {
                event.preventDefault()
                focusField(formId, name)
              }}
            >
              {asked(questions[name] ?? "", words)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
