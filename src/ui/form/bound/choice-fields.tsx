"use client"

import { Checkbox, type CheckboxProps } from "../../fields/choices/checkbox"
import { CheckboxGroup, type CheckboxGroupProps } from "../../fields/choices/checkbox-group"
import { RadioGroup, type RadioGroupProps } from "../../fields/choices/radio-group"
import { Switch, type SwitchProps } from "../../fields/choices/switch"
import { ToggleChips, type ToggleChipsProps } from "../../fields/choices/toggle-chips"
import { useChosenField, useEarlyTicks } from "./use-bound-field"

type Bound<Props> = Omit<
  Props,
  "id" | "name" | "value" | "values" | "defaultValue" | "defaultValues" | "checked" | "onChoose" | "input" | "error"
> & { name: string }

/** One of several, bound to the form around it; the value is the chosen choice's `value`. */
export const FormRadioGroup = ({ name, ...rest }: Bound<RadioGroupProps>) => {
  const { id, value, change, error } = useChosenField<string | null | undefined>(name)
  useEarlyTicks(id, ([chosen]) => chosen !== undefined && change(chosen))
  return <RadioGroup {...rest} id={id} name={name} value={value ?? ""} onChoose={change} error={error} />
}

/** Any of several, bound; the value is the list of chosen values. */
export const FormCheckboxGroup = ({ name, ...rest }: Bound<CheckboxGroupProps>) => {
  const { id, value, change, error } = useChosenField<string[] | null | undefined>(name)
  useEarlyTicks(id, change)
  return <CheckboxGroup {...rest} id={id} name={name} values={value ?? []} onChoose={change} error={error} />
}

/** Words to touch, bound; the value is a list, or one word with `choose="one"`. */
export const FormToggleChips = ({ name, choose = "several", ...rest }: Bound<ToggleChipsProps>) => {
  const { id, value, change, error } = useChosenField<string | string[] | null | undefined>(name)
  const take = (values: string[]) => change(choose === "one" ? values[0] : values)
  useEarlyTicks(id, take)
  const values = Array.isArray(value) ? value : value ? [value] : []
  return <ToggleChips {...rest} choose={choose} id={id} name={name} values={values} onChoose={take} error={error} />
}

/** One yes that can be taken back, bound; the value is true or false. */
export const FormCheckbox = ({ name, ...rest }: Bound<CheckboxProps>) => {
  const { id, value, change, blur, error } = useChosenField<boolean | undefined>(name)
  return (
    <Checkbox
      {...rest}
      id={id}
      name={name}
      checked={value === true}
      onChange={(event) => change(event.target.checked)}
      onBlur={blur}
      error={error}
    />
  )
}

/** On or off, bound; the value is true or false. */
export const FormSwitch = ({ name, ...rest }: Bound<SwitchProps>) => {
  const { id, value, change, blur } = useChosenField<boolean | undefined>(name)
  return (
    <Switch
      {...rest}
      id={id}
      name={name}
      checked={value === true}
      onChange={(event) => change(event.target.checked)}
      onBlur={blur}
    />
  )
}
