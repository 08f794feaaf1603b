import type { ReactNode } from "react"
import { cx } from "@/ui/class-names"

/** A slider whose value nobody has chosen yet: its thumb is hollow, so that the middle does not look like an answer. */
export const Unset = ({ when, children }: { when: boolean; children: ReactNode }) => (
  <div className={cx(when && "[&_.bg-accent]:bg-surface")}>{children}</div>
)
