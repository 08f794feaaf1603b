"use client"

import { useCallback, useEffect } from "react"
import { get, type RegisterOptions, useController, useFormContext, useFormState } from "react-hook-form"
import { fieldId, useFormAround } from "../command-form-context"
import { fieldErrors } from "../errors/field-errors"

/** The sentence about one field: the first of what the summary would list for it. */
const errorText = (errors: object, name: string): string | undefined => fieldErrors(get(errors, name), name)[0]?.words

/** Ties a native text control to the form, keeping what was typed before the page came alive. */
export const useTypedField = (name: string, options?: RegisterOptions) => {
  const { formId } = useFormAround()
  const { register, setValue, control } = useFormContext()
  const { errors, defaultValues } = useFormState({ control, name, exact: true })
  const { ref: attach, ...registration } = register(name, options)
  // biome-ignore lint/correctness/useExhaustiveDependencies: register gives a new ref each time, and one attachment is enough.
  const ref = useCallback(
    (control: HTMLInputElement | HTMLTextAreaElement | null) => {
      const typed = control?.value
      const wasTyped = control !== null && typed !== control.defaultValue
      attach(control)
      if (wasTyped) setValue(name, typed)
    },
    [name],
  )
  const start: unknown = get(defaultValues, name)
  return {
    id: fieldId(formId, name),
    ...registration,
    ref,
    error: errorText(errors, name),
    defaultValue: typeof start === "string" || typeof start === "number" ? start : undefined,
  }
}

/** Ties a control that is driven by its value. */
export const useChosenField = <Value>(name: string) => {
  const { formId } = useFormAround()
  const { control } = useFormContext()
  const { field } = useController({ name, control })
  const { errors } = useFormState({ control, name, exact: true })
  return {
    id: fieldId(formId, name),
    name,
    value: field.value as Value,
    change: field.onChange as (value: Value) => void,
    blur: field.onBlur,
    error: errorText(errors, name),
  }
}

/** Takes over ticks made before the page came alive, which the browser kept and react-hook-form has not seen. */
export const useEarlyTicks = (id: string, take: (values: string[]) => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive.
  useEffect(() => {
    const inputs = [...(document.getElementById(id)?.querySelectorAll("input") ?? [])]
    if (inputs.some((input) => input.checked !== input.defaultChecked))
      take(inputs.filter((input) => input.checked).map((input) => input.value))
  }, [])
}
