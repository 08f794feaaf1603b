"use client"

import { DateField, type DateFieldProps } from "../../fields/dates/date-field"
import { DatePicker, type DatePickerProps } from "../../fields/dates/date-picker"
import { DateRangePicker, type DateRangePickerProps, type DateSpan } from "../../fields/dates/date-range-picker"
import { TimeField, type TimeFieldProps } from "../../fields/dates/time-field"
import { useChosenField } from "./use-bound-field"

type Bound<Props> = Omit<Props, "id" | "name" | "value" | "defaultValue" | "onChoose" | "onBlur" | "error"> & {
  name: string
}

/** A date one knows, bound; "2026-11-26" or null. */
export const FormDateField = ({ name, ...rest }: Bound<DateFieldProps>) => {
  const { id, value, change, blur, error } = useChosenField<string | null | undefined>(name)
  return <DateField {...rest} id={id} name={name} value={value ?? null} onChoose={change} onBlur={blur} error={error} />
}

/** A date to come, bound; "2026-11-26" or null. */
export const FormDatePicker = ({ name, ...rest }: Bound<DatePickerProps>) => {
  const { id, value, change, blur, error } = useChosenField<string | null | undefined>(name)
  return (
    <DatePicker {...rest} id={id} name={name} value={value ?? null} onChoose={change} onBlur={blur} error={error} />
  )
}

/** From one date to another, bound; `{ start, end }` or null. */
export const FormDateRangePicker = ({ name, ...rest }: Bound<DateRangePickerProps>) => {
  const { id, value, change, error } = useChosenField<DateSpan | null | undefined>(name)
  return <DateRangePicker {...rest} id={id} value={value ?? null} onChoose={change} error={error} />
}

/** A time of day, bound; minutes since midnight or null. */
export const FormTimeField = ({ name, ...rest }: Bound<TimeFieldProps>) => {
  const { id, value, change, blur, error } = useChosenField<number | null | undefined>(name)
  return <TimeField {...rest} id={id} name={name} value={value ?? null} onChoose={change} onBlur={blur} error={error} />
}
