"use client"

import { DateField as AriaDateField } from "react-aria-components/DateField"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { uiLocale } from "../../look/locale"
import type { FieldTexts } from "../field"
import { groupLook } from "../field-look"
import { DateSegments } from "./date-segments"
import { dateFromText, textFromDate } from "./date-value"

export type DateFieldProps = FieldTexts & {
  id?: string
  name?: string
  /** "2026-11-26", or null while nothing is chosen. */
  value?: string | null
  defaultValue?: string
  onChoose?: (date: string | null) => void
  onBlur?: () => void
  min?: string
  max?: string
  disabled?: boolean
}

/** The properties that every date control passes on to react-aria. */
export const dateProps = ({
  id,
  name,
  value,
  defaultValue,
  onChoose,
  onBlur,
  min,
  max,
  disabled,
  error,
}: Omit<DateFieldProps, "label">) => {
  const [minValue, maxValue] = [dateFromText(min), dateFromText(max)]
  return {
    ...(id && { id }),
    ...(name && { name }),
    ...(value !== undefined && { value: dateFromText(value) }),
    ...(defaultValue && { defaultValue: dateFromText(defaultValue) }),
    ...(onBlur && { onBlur }),
    ...(minValue && { minValue }),
    ...(maxValue && { maxValue }),
    ...(onChoose && {
      onChange: (date: Parameters<typeof textFromDate>[0] | null) => onChoose(date && textFromDate(date)),
    }),
    isDisabled: disabled ?? false,
    isInvalid: Boolean(error),
    shouldForceLeadingZeros: false,
  }
}

/** A date one knows, such as a birthday: typed, without a calendar. */
export const DateField = ({ label, hint, optional, about, ...rest }: DateFieldProps) => (
  <I18nProvider locale={uiLocale}>
    <AriaDateField {...dateProps(rest)} className="grid min-w-0 content-start gap-2">
      <AriaTexts label={label} hint={hint} optional={optional} about={about} />
      <div className={groupLook}>
        <DateSegments />
      </div>
      <AriaError error={rest.error} />
    </AriaDateField>
  </I18nProvider>
)
