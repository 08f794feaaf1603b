"use client"

import { fractionDigitsOf } from "@/lib/money/format"
import { NumberField, type NumberFieldProps } from "./number-field"

export type MoneyFieldProps = Omit<
  NumberFieldProps,
  "value" | "defaultValue" | "min" | "max" | "format" | "steppers"
> & {
  currency: string
  /** In minor units, like everything that is kept; null is an empty field. */
  value?: number | null
  defaultValue?: number
  min?: number
  max?: number
}

/** An amount: read and written as people do, given and taken in minor units. */
export const MoneyField = ({ currency, value, defaultValue, min = 0, max, onWrite, ...rest }: MoneyFieldProps) => {
  const unit = 10 ** fractionDigitsOf(currency)
  return (
    <NumberField
      {...rest}
      {...(value !== undefined && { value: value === null ? null : value / unit })}
      {...(defaultValue !== undefined && { defaultValue: defaultValue / unit })}
      {...(max !== undefined && { max: max / unit })}
      min={min / unit}
      onWrite={(written) => onWrite?.(written === null ? null : Math.round(written * unit))}
      format={{ style: "currency", currency, currencyDisplay: "narrowSymbol" }}
      steppers={false}
    />
  )
}
