"use client"

import { ComboBox, type ComboBoxProps } from "../../fields/choices/combo-box"
import { Select, type SelectProps } from "../../fields/choices/select"
import { useChosenField } from "./use-bound-field"

type Bound<Props> = Omit<Props, "id" | "name" | "value" | "defaultValue" | "onChoose" | "onBlur" | "error"> & {
  name: string
}

/** One of a long list, bound; the value is the chosen option's `value`. */
export const FormSelect = ({ name, ...rest }: Bound<SelectProps>) => {
  const { id, value, change, blur, error } = useChosenField<string | null | undefined>(name)
  return <Select {...rest} id={id} name={name} value={value ?? null} onChoose={change} onBlur={blur} error={error} />
}

/** One of a long list found by typing, bound; null while nothing is chosen. */
export const FormComboBox = ({ name, ...rest }: Bound<ComboBoxProps>) => {
  const { id, value, change, blur, error } = useChosenField<string | null | undefined>(name)
  return <ComboBox {...rest} id={id} name={name} value={value ?? null} onChoose={change} onBlur={blur} error={error} />
}
