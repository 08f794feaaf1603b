import { type ComponentProps, useId } from "react"
import { FieldSet, type FieldTexts } from "../field"
import { type Choice, ChoiceRow } from "./choice-row"

export type CheckboxGroupProps = FieldTexts & {
  id?: string
  name?: string
  choices: readonly Choice[]
  values?: readonly string[] | undefined
  defaultValues?: readonly string[] | undefined
  onChoose?: (values: string[]) => void
  /** Spread on every checkbox, for a form library's own handlers. */
  input?: Pick<ComponentProps<"input">, "ref" | "onChange" | "onBlur">
}

/** Any of several, as rows. */
export const CheckboxGroup = ({
  id,
  name,
  choices,
  values,
  defaultValues,
  onChoose,
  input,
  error,
  ...words
}: CheckboxGroupProps) => {
  const made = useId()
  const own = id ?? made
  const toggled = (value: string) =>
    values?.includes(value) ? values.filter((one) => one !== value) : [...(values ?? []), value]
  return (
    <FieldSet {...words} id={own} error={error}>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          {...input}
          {...(onChoose && { onChange: () => onChoose(toggled(choice.value)) })}
          {...(values && { checked: values.includes(choice.value) })}
          {...(defaultValues && { defaultChecked: defaultValues.includes(choice.value) })}
          type="checkbox"
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
