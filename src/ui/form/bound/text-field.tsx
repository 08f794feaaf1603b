"use client"

import { type RegisterOptions, useFormContext, useWatch } from "react-hook-form"
import { Room } from "../../fields/room"
import { TextArea, type TextAreaProps } from "../../fields/text-area"
import { TextField, type TextFieldProps } from "../../fields/text-field"
import { useTypedField } from "./use-bound-field"

type Bound<Props> = Omit<
  Props,
  "name" | "id" | "value" | "defaultValue" | "error" | "onChange" | "onBlur" | "ref" | "room"
> & {
  name: string
  /** As many characters as the schema takes. What is too much stays where it is, and the schema says so when it is sent. */
  most?: number
  /** Turns what was typed into the schema's input, such as an empty text into null. */
  setValueAs?: RegisterOptions["setValueAs"]
}

type BoundRoomProps = { id: string; name: string; most: number }

/** Beside the field, so that a key pressed draws these few words anew and not the form. */
const BoundRoom = ({ name, ...room }: BoundRoomProps) => {
  const { control } = useFormContext()
  const value: unknown = useWatch({ control, name })
  return <Room {...room} length={typeof value === "string" ? value.trim().length : 0} />
}

const useBoundText = (name: string, setValueAs: RegisterOptions["setValueAs"], most: number | undefined) => {
  const bound = useTypedField(name, setValueAs && { setValueAs })
  return { ...bound, ...(most !== undefined && { room: <BoundRoom id={bound.id} name={name} most={most} /> }) }
}

/** One line of text, bound to the form around it. */
export const FormTextField = ({ name, setValueAs, most, ...rest }: Bound<TextFieldProps>) => (
  <TextField {...rest} {...useBoundText(name, setValueAs, most)} />
)

/** Several lines of text, bound to the form around it. */
export const FormTextArea = ({ name, setValueAs, most, ...rest }: Bound<TextAreaProps>) => (
  <TextArea {...rest} {...useBoundText(name, setValueAs, most)} />
)
