"use client"

import { Slider, type SliderProps } from "../../fields/choices/slider"
import { MoneyField, type MoneyFieldProps } from "../../fields/money-field"
import { NumberField, type NumberFieldProps } from "../../fields/number-field"
import { useChosenField } from "./use-bound-field"

type Bound<Props> = Omit<
  Props,
  "id" | "name" | "value" | "defaultValue" | "onWrite" | "onSlide" | "onBlur" | "error"
> & { name: string }

/** A number, bound; null while the field is empty. */
export const FormNumberField = ({ name, ...rest }: Bound<NumberFieldProps>) => {
  const { id, value, change, blur, error } = useChosenField<number | null | undefined>(name)
  return (
    <NumberField {...rest} id={id} name={name} value={value ?? null} onWrite={change} onBlur={blur} error={error} />
  )
}

/** An amount, bound, in minor units; null while the field is empty. */
export const FormMoneyField = ({ name, ...rest }: Bound<MoneyFieldProps>) => {
  const { id, value, change, blur, error } = useChosenField<number | null | undefined>(name)
  return <MoneyField {...rest} id={id} name={name} value={value ?? null} onWrite={change} onBlur={blur} error={error} />
}

/** A place between two words, bound. Until it is moved the form holds what the default values say. */
export const FormSlider = ({ name, min = 0, ...rest }: Bound<SliderProps>) => {
  const { id, value, change } = useChosenField<number | null | undefined>(name)
  return <Slider {...rest} id={id} name={name} min={min} value={value ?? min} onSlide={change} />
}
