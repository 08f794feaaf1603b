import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "../icon"
import { cx } from "../look/class-names"

type SplitPaneProps = {
  /** The list at the left. */
  list: ReactNode
  /** What was opened from it; without it the list takes the page and, on a wide screen, `empty` stands beside it. */
  pane?: ReactNode
  /** On a phone only one of the two is shown; this leads back to the list. */
  back: { href: string; label: string }
  empty?: ReactNode
}

/** A list and what was opened from it, side by side; on a phone one after the other. */
export const SplitPane = ({ list, pane, back, empty }: SplitPaneProps) => (
  <div className="-mx-5 -my-6 sm:-mx-8 lg:-my-7 lg:grid lg:grid-cols-[minmax(22rem,1fr)_minmax(26rem,1.15fr)]">
    <div
      className={cx(
        "px-5 py-6 sm:px-6.5 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r lg:border-line",
        Boolean(pane) && "max-lg:hidden",
      )}
    >
      {list}
    </div>
    <div className={cx("min-w-0 px-5 py-6 sm:px-8", !pane && "max-lg:hidden")}>
      {pane && (
        <Link
          href={back.href}
          className="mb-4 inline-flex min-h-11 items-center gap-1.5 text-small text-ink-soft lg:hidden"
        >
          <Icon name="chevronLeft" />
          {back.label}
        </Link>
      )}
      {pane ?? empty}
    </div>
  </div>
)

/** The room of a staff page that has no list beside it. */
export const StaffPage = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <div className={cx("grid gap-8 px-5 py-6 sm:px-8", !wide && "max-w-[62rem]")}>{children}</div>
)
