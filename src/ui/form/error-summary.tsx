"use client"

import { useEffect, useRef } from "react"
import { fieldId, focusField } from "./command-form-context"
import type { FieldError } from "./field-errors"

type ErrorSummaryProps = { formId: string; errors: readonly FieldError[]; attempt: number }

/** When several answers need another look: all of them at the top, each a link to its field. Takes the focus once an attempt. */
export const ErrorSummary = ({ formId, errors, attempt }: ErrorSummaryProps) => {
  const place = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what moves the focus here, not a corrected field.
  useEffect(() => place.current?.focus(), [attempt])
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby={`${formId}-errors`}
      className="grid gap-2 rounded-card border border-alert bg-surface p-4 outline-none sm:px-5"
    >
      <h2 id={`${formId}-errors`} className="font-sans text-base font-semibold tracking-normal">
        {errors.length === 1 ? "One answer needs another look" : `${errors.length} answers need another look`}
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
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
