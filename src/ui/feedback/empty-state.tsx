import type { ReactNode } from "react"

type EmptyStateProps = {
  /** What will appear here, as a short title. */
  title: ReactNode
  children?: ReactNode
  /** The one thing to do. */
  action?: ReactNode
}

/** An empty place that says what will be here, and the one thing to do. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="grid justify-items-start gap-2 rounded-card border border-dashed border-line-strong px-5 py-8 sm:px-8">
    <p className="font-serif text-large tracking-[-0.005em]">{title}</p>
    {children && <div className="measure text-ink-soft">{children}</div>}
    {action && <div className="mt-3">{action}</div>}
  </div>
)
