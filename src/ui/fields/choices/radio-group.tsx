import { type ComponentProps, useId } from "react"
import { FieldSet, type FieldTexts } from "../field"
import { type Choice, ChoiceRow } from "./choice-row"

export type RadioGroupProps = FieldTexts & {
  id?: string
  name?: string
  choices: readonly Choice[]
  value?: string | undefined
  defaultValue?: string | undefined
  onChoose?: (value: string) => void
  /** Spread on every radio, for a form library's own handlers. */
  input?: Pick<ComponentProps<"input">, "ref" | "onChange" | "onBlur" | "required">
}

/** One of several, as rows. Arrow keys move between them, as radios do. */
export const RadioGroup = ({
  id,
  name,
  choices,
  value,
  defaultValue,
  onChoose,
  input,
  error,
  ...words
}: RadioGroupProps) => {
  const made = useId()
  const own = id ?? made
  return (
    <FieldSet {...words} id={own} error={error}>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          {...input}
          {...(onChoose && { onChange: () => onChoose(choice.value) })}
          {...(value !== undefined && { checked: value === choice.value })}
          {...(defaultValue !== undefined && { defaultChecked: defaultValue === choice.value })}
          type="radio"
          name={name ?? own}
          value={choice.value}
          disabled={choice.disabled}
          aria-invalid={error ? true : undefined}
          label={choice.label}
          about={choice.about}
        />
      ))}
    </FieldSet>
  )
}
