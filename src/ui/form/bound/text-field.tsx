"use client"

import type { RegisterOptions } from "react-hook-form"
import { TextArea, type TextAreaProps } from "../../fields/text-area"
import { TextField, type TextFieldProps } from "../../fields/text-field"
import { useTypedField } from "./use-bound-field"

type Bound<Props> = Omit<Props, "name" | "id" | "value" | "defaultValue" | "error" | "onChange" | "onBlur" | "ref"> & {
  name: string
  /** Turns what was typed into the schema's input, such as an empty text into null. */
  setValueAs?: RegisterOptions["setValueAs"]
}

/** One line of text, bound to the form around it. */
export const FormTextField = ({ name, setValueAs, ...rest }: Bound<TextFieldProps>) => (
  <TextField {...rest} {...useTypedField(name, setValueAs && { setValueAs })} />
)

/** Several lines of text, bound to the form around it. */
export const FormTextArea = ({ name, setValueAs, ...rest }: Bound<TextAreaProps>) => (
  <TextArea {...rest} {...useTypedField(name, setValueAs && { setValueAs })} />
)
