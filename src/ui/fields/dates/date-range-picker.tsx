"use client"

import { Button } from "react-aria-components/Button"
import { DateRangePicker as AriaDateRangePicker, RangeCalendar } from "react-aria-components/DateRangePicker"
import { Dialog } from "react-aria-components/Dialog"
import { Group } from "react-aria-components/Group"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { Popover } from "react-aria-components/Popover"
import { Icon } from "../../icon"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { uiLocale } from "../../look/locale"
import { popoverLook } from "../../overlays/overlay-look"
import type { FieldTexts } from "../field"
import { groupLook } from "../field-look"
import { DateSegments } from "./date-segments"
import { dateFromText, textFromDate } from "./date-value"
import { MonthGrid } from "./month-grid"

/** Both days included, as "2026-11-26". */
export type DateSpan = { start: string; end: string }

export type DateRangePickerProps = FieldTexts & {
  id?: string
  value?: DateSpan | null
  onChoose?: (span: DateSpan | null) => void
  min?: string
  max?: string
  disabled?: boolean
}

const rangeFrom = (span: DateSpan | null) => {
  const [start, end] = [dateFromText(span?.start), dateFromText(span?.end)]
  return start && end ? { start, end } : null
}

/** From one date to another, both included. */
export const DateRangePicker = ({
  id,
  value,
  onChoose,
  min,
  max,
  disabled = false,
  error,
  ...words
}: DateRangePickerProps) => {
  const [minValue, maxValue] = [dateFromText(min), dateFromText(max)]
  return (
    <I18nProvider locale={uiLocale}>
      <AriaDateRangePicker
        {...(id && { id })}
        {...(value !== undefined && { value: rangeFrom(value) })}
        {...(minValue && { minValue })}
        {...(maxValue && { maxValue })}
        onChange={(range) => onChoose?.(range && { start: textFromDate(range.start), end: textFromDate(range.end) })}
        firstDayOfWeek="mon"
        isDisabled={disabled}
        isInvalid={Boolean(error)}
        className="grid min-w-0 content-start gap-2"
      >
        <AriaTexts {...words} />
        <Group className={`flex-wrap ${groupLook}`}>
          <DateSegments slot="start" className="flex-none" />
          <span aria-hidden="true" className="text-ink-faint">
            to
          </span>
          <DateSegments slot="end" />
          <Button className="flex size-11 flex-none items-center justify-center text-ink-soft">
            <Icon name="calendar" />
          </Button>
        </Group>
        <AriaError error={error} />
        <Popover className={popoverLook} offset={6}>
          <Dialog className="p-4 outline-none">
            <RangeCalendar>
              <MonthGrid range />
            </RangeCalendar>
          </Dialog>
        </Popover>
      </AriaDateRangePicker>
    </I18nProvider>
  )
}
