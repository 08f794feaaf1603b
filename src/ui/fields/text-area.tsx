import { type ComponentProps, type ReactNode, useId } from "react"
import { cx } from "../look/class-names"
import { describedBy, Field, type FieldTexts } from "./field"
import { controlLook } from "./field-look"

export type TextAreaProps = FieldTexts &
  Omit<ComponentProps<"textarea">, keyof FieldTexts | "className" | "children" | "maxLength"> & {
    /** How much room is left, for words that have an end (room.tsx); the browser itself would cut them silently. */
    room?: ReactNode
  }

/** Several lines of text; the box grows with the words where the browser can. */
export const TextArea = ({ id, label, hint, optional, about, error, room, rows = 4, ...rest }: TextAreaProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <Field id={own} label={label} hint={hint} optional={optional} about={about} error={error} room={room}>
      <textarea
        {...rest}
        id={own}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { about, error }, Boolean(room))}
        className={cx(controlLook, "field-sizing-content max-h-[60dvh] min-h-28 resize-y leading-normal")}
      />
    </Field>
  )
}
