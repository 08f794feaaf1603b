import { cx } from "./look/class-names"

const paths = {
  check: "M3.5 8.5 6.6 11.5 12.5 4.8",
  chevronDown: "M3.8 6 8 10.2 12.2 6",
  chevronLeft: "M10 3.8 5.8 8 10 12.2",
  chevronRight: "M6 3.8 10.2 8 6 12.2",
  close: "M4 4 12 12 M12 4 4 12",
  search: "M7.2 12a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6Z M10.8 10.8 14 14",
  calendar: "M2.5 4.5h11v9h-11z M2.5 7.3h11 M5.5 2.5v3 M10.5 2.5v3",
  minus: "M3.5 8h9",
  plus: "M3.5 8h9 M8 3.5v9",
  menu: "M2.5 5h11 M2.5 11h11",
  attention: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z M8 5v3.6 M8 11v.1",
} as const

export type IconName = keyof typeof paths

/** A small drawn sign beside a word, never instead of one: it is hidden from screen readers. */
export const Icon = ({ name, className }: { name: IconName; className?: string | undefined }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    className={cx("size-[1rem] flex-none", className)}
  >
    <path d={paths[name]} />
  </svg>
)
