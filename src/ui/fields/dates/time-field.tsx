"use client"

import { I18nProvider } from "react-aria-components/I18nProvider"
import { TimeField as AriaTimeField } from "react-aria-components/TimeField"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { uiLocale } from "../../look/locale"
import type { FieldTexts } from "../field"
import { groupLook } from "../field-look"
import { DateSegments } from "./date-segments"
import { minuteFromTime, timeFromMinute } from "./date-value"

export type TimeFieldProps = FieldTexts & {
  id?: string
  name?: string
  /** Minutes since midnight, or null while nothing is chosen. */
  value?: number | null
  defaultValue?: number
  onChoose?: (minute: number | null) => void
  onBlur?: () => void
  disabled?: boolean
}

/** A time of day on a wall clock, 24 hours. */
export const TimeField = ({
  id,
  name,
  value,
  defaultValue,
  onChoose,
  onBlur,
  disabled = false,
  error,
  ...words
}: TimeFieldProps) => (
  <I18nProvider locale={uiLocale}>
    <AriaTimeField
      {...(id && { id })}
      {...(name && { name })}
      {...(value !== undefined && { value: timeFromMinute(value) })}
      {...(defaultValue !== undefined && { defaultValue: timeFromMinute(defaultValue) })}
      {...(onBlur && { onBlur })}
      onChange={(time) => onChoose?.(time && minuteFromTime(time))}
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      className="grid min-w-0 content-start gap-2"
    >
      <AriaTexts {...words} />
      <div className={`w-[8rem] ${groupLook}`}>
        <DateSegments />
      </div>
      <AriaError error={error} />
    </AriaTimeField>
  </I18nProvider>
)
