import { type ComponentProps, useId } from "react"
import { describedBy, Field, type FieldTexts } from "./field"
import { controlLook } from "./field-look"

export type TextFieldProps = FieldTexts & Omit<ComponentProps<"input">, keyof FieldTexts | "className" | "children">

/** One line of text. A plain input: it works before and without JavaScript. */
export const TextField = ({ id, label, hint, optional, about, error, type = "text", ...rest }: TextFieldProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <Field id={own} label={label} hint={hint} optional={optional} about={about} error={error}>
      <input
        {...rest}
        id={own}
        type={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { about, error })}
        className={controlLook}
      />
    </Field>
  )
}
