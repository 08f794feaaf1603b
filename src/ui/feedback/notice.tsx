import type { ReactNode } from "react"
import { cx } from "../look/class-names"

export type NoticeTone = "info" | "wait" | "good" | "alert"

const tones: Record<NoticeTone, string> = {
  info: "bg-sunken [--said:var(--ink)]",
  wait: "bg-wait-wash [--said:var(--wait)]",
  good: "bg-good-wash [--said:var(--good)]",
  alert: "bg-alert-wash [--said:var(--alert)]",
}

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  /** One thing to do about it. */
  action?: ReactNode
  /** Announce it, because it appeared while the page was open. */
  live?: boolean
  className?: string
}

/** Something to know, beside what it is about. */
export const Notice = ({ tone = "info", title, children, action, live = false, className }: NoticeProps) => (
  <div
    {...(live && { role: tone === "alert" ? "alert" : "status" })}
    className={cx("grid gap-1 rounded-card border border-transparent p-4 sm:px-5", tones[tone], className)}
  >
    {title && <p className="font-semibold text-(--said)">{title}</p>}
    {children && <div className="text-ink-soft">{children}</div>}
    {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
  </div>
)
