"use client"

import { DateInput, type DateInputProps, DateSegment } from "react-aria-components/DateField"
import { cx } from "../../look/class-names"

/** Day, month and year (or hour and minute), each typed or stepped on its own. */
export const DateSegments = ({ className, ...rest }: { className?: string } & Pick<DateInputProps, "slot">) => (
  <DateInput {...rest} className={cx("figures flex flex-1 items-center px-3 py-2.5 whitespace-nowrap", className)}>
    {(segment) => (
      <DateSegment
        segment={segment}
        className={cx(
          "rounded-[4px] px-0.5 outline-none placeholder:text-ink-faint type-literal:px-0 type-literal:text-ink-faint",
          "focus:bg-accent focus:text-accent-ink forced-colors:focus:outline-2",
        )}
      />
    )}
  </DateInput>
)
