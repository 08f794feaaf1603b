"use client"

import { Button } from "react-aria-components/Button"
import { Calendar } from "react-aria-components/Calendar"
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker"
import { Dialog } from "react-aria-components/Dialog"
import { Group } from "react-aria-components/Group"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { Popover } from "react-aria-components/Popover"
import { Icon } from "../../icon"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { uiLocale } from "../../look/locale"
import { popoverLook } from "../../overlays/overlay-look"
import { groupLook } from "../field-look"
import { type DateFieldProps, dateProps } from "./date-field"
import { DateSegments } from "./date-segments"
import { textFromDate } from "./date-value"
import { MonthGrid } from "./month-grid"

export type DatePickerProps = DateFieldProps & {
  /** Dates that cannot be chosen, given as "2026-11-26". */
  isUnavailable?: (date: string) => boolean
}

/** A date to come: typed, or found in a calendar. */
export const DatePicker = ({ label, hint, optional, about, isUnavailable, ...rest }: DatePickerProps) => (
  <I18nProvider locale={uiLocale}>
    <AriaDatePicker
      {...dateProps(rest)}
      {...(isUnavailable && { isDateUnavailable: (date) => isUnavailable(textFromDate(date)) })}
      firstDayOfWeek="mon"
      className="grid min-w-0 content-start gap-2"
    >
      <AriaTexts label={label} hint={hint} optional={optional} about={about} />
      <Group className={groupLook}>
        <DateSegments />
        <Button className="flex size-11 flex-none items-center justify-center text-ink-soft">
          <Icon name="calendar" />
        </Button>
      </Group>
      <AriaError error={rest.error} />
      <Popover className={popoverLook} offset={6}>
        <Dialog className="p-4 outline-none">
          <Calendar>
            <MonthGrid />
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  </I18nProvider>
)
