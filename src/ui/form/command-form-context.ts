"use client"

import { createContext, useContext } from "react"

export type CommandFormContext = Readonly<{
  /** Prefix of every field's id in this form. */
  formId: string
  isPending: boolean
}>

export const CommandFormContext = createContext<CommandFormContext | null>(null)

/** @throws Error outside a CommandForm, where a bound field has nothing to bind to. */
export const useFormAround = () => {
  const around = useContext(CommandFormContext)
  if (!around) throw new Error("A bound field stands outside a CommandForm.")
  return around
}

/** The id of a field's control (or of its group), known to labels, errors and the summary. */
export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll(".", "-")}`

const focusable = "input:not([type=hidden]), textarea, select, button, [role=spinbutton], [tabindex]"

/** Moves the focus to a field, or to the first control of a field that has several. @returns whether there is one */
export const focusField = (formId: string, name: string): boolean => {
  const element = document.getElementById(fieldId(formId, name))
  const control = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable)
  control?.focus()
  return control !== null && control !== undefined
}
