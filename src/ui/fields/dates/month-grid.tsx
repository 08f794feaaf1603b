"use client"

import { Button } from "react-aria-components/Button"
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components/Calendar"
import { Icon } from "../../icon"
import { cx } from "../../look/class-names"

const turn = "flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sunken disabled:opacity-35"

const day = cx(
  "figures flex size-11 cursor-default items-center justify-center rounded-full border border-transparent text-base outline-none",
  "forced-colors:selected:border-2 hover:border-line-strong focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent",
  "outside-month:invisible disabled:text-ink-faint disabled:opacity-50 unavailable:text-ink-faint unavailable:line-through",
  "today:font-semibold today:underline today:underline-offset-4",
)

/** One month: arrow keys move by days, Page Up and Page Down by months. */
export const MonthGrid = ({ range = false }: { range?: boolean }) => (
  <>
    <header className="mb-2 flex items-center justify-between">
      <Button slot="previous" className={turn}>
        <Icon name="chevronLeft" />
      </Button>
      <Heading className="text-large leading-none" />
      <Button slot="next" className={turn}>
        <Icon name="chevronRight" />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="short" className="border-collapse">
      <CalendarGridHeader>
        {(name) => (
          <CalendarHeaderCell className="pb-1 text-small font-normal text-ink-faint">{name}</CalendarHeaderCell>
        )}
      </CalendarGridHeader>
      <CalendarGridBody className="[&_td]:p-0 [&_td]:py-0.5">
        {(date) => (
          <CalendarCell
            date={date}
            className={cx(
              day,
              range
                ? "selected:rounded-none selected:bg-sunken selection-start:rounded-l-full selection-start:bg-ink selection-start:text-paper selection-end:rounded-r-full selection-end:bg-ink selection-end:text-paper"
                : "selected:bg-ink selected:text-paper",
            )}
          />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  </>
)
