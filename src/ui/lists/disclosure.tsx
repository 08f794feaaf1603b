import type { ReactNode } from "react"
import { Icon } from "../icon"
import { cx } from "../look/class-names"

type DisclosureProps = {
  title: ReactNode
  children: ReactNode
  open?: boolean
  /** Disclosures of one name close each other. */
  group?: string
  className?: string
}

/** More about it, for those who want it. The browser's own element: it works without JavaScript and is found by its search. */
export const Disclosure = ({ title, children, open = false, group, className }: DisclosureProps) => (
  <details open={open} name={group} className={cx("group border-b border-line", className)}>
    <summary className="flex min-h-13 items-center justify-between gap-4 py-3">
      <span>{title}</span>
      <Icon name="chevronDown" className="text-ink-faint transition-[rotate] group-open:rotate-180" />
    </summary>
    <div className="measure pb-5 text-ink-soft">{children}</div>
  </details>
)
