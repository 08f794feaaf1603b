import type { ReactNode } from "react"
import { cx } from "../look/class-names"

/** Who reads what is written here, said before the first touch. */
export const ReadBy = ({ children, className }: { children: ReactNode; className?: string }) => (
  <span
    className={cx(
      "inline-flex max-w-full items-center rounded-card bg-sunken px-3 py-1 text-small leading-snug text-ink-soft",
      className,
    )}
  >
    {children}
  </span>
)

const tones = {
  plain: "bg-sunken text-ink-soft",
  good: "bg-good-wash text-good",
  wait: "bg-wait-wash text-wait",
  alert: "bg-alert-wash text-alert",
} as const

/** One word of state. The word carries the meaning, the colour only repeats it. */
export const Badge = ({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) => (
  <span className={cx("inline-flex items-center rounded-full px-2.5 py-0.5 text-small whitespace-nowrap", tones[tone])}>
    {children}
  </span>
)
