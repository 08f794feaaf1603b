import { type ComponentProps, useId } from "react"
import { cx } from "../look/class-names"
import { describedBy, Field, type FieldTexts } from "./field"
import { controlLook } from "./field-look"

export type TextAreaProps = FieldTexts & Omit<ComponentProps<"textarea">, keyof FieldTexts | "className" | "children">

/** Several lines of text; the box grows with the words where the browser can. */
export const TextArea = ({ id, label, hint, optional, about, error, rows = 4, ...rest }: TextAreaProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <Field id={own} label={label} hint={hint} optional={optional} about={about} error={error}>
      <textarea
        {...rest}
        id={own}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { about, error })}
        className={cx(controlLook, "field-sizing-content max-h-[60dvh] min-h-28 resize-y leading-normal")}
      />
    </Field>
  )
}
