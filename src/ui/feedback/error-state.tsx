import type { ReactNode } from "react"

type ErrorStateProps = {
  title?: ReactNode
  children?: ReactNode
  /** Helps anyone who looks into it; holds nothing personal. */
  reference?: string | undefined
  /** Trying again, going back. */
  action?: ReactNode
  /** 2 where only a part of a page failed. */
  level?: 1 | 2
}

/** One apology, what is safe, a reference, and a way on. */
export const ErrorState = ({
  title = "This did not work. We are sorry.",
  children = "Nothing you wrote is lost. Please try again in a moment.",
  reference,
  action,
  level = 1,
}: ErrorStateProps) => (
  <div role="alert" className="grid justify-items-start gap-3">
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    <div className="measure text-ink-soft">{children}</div>
    {action && <div className="mt-3 flex flex-wrap gap-3">{action}</div>}
    {reference && (
      <p className="mt-3 text-small text-ink-faint">
        If you write to us about it, name this reference: <code className="figures text-ink-soft">{reference}</code>
      </p>
    )}
  </div>
)
