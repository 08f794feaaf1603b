import { type ComponentProps, type ReactNode, useId } from "react"
import { describedBy, Field, type FieldTexts } from "./field"
import { controlLook } from "./field-look"

export type TextFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, keyof FieldTexts | "className" | "children" | "maxLength"> & {
    /** How much room is left, for words that have an end (room.tsx); the browser itself would cut them silently. */
    room?: ReactNode
  }

/** One line of text. A plain input: it works before and without JavaScript. */
export const TextField = ({
  id,
  label,
  hint,
  optional,
  about,
  error,
  room,
  type = "text",
  ...rest
}: TextFieldProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <Field id={own} label={label} hint={hint} optional={optional} about={about} error={error} room={room}>
      <input
        {...rest}
        id={own}
        type={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { about, error }, Boolean(room))}
        className={controlLook}
      />
    </Field>
  )
}
