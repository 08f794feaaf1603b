import type { ReactNode } from "react"

type PageHeadingProps = {
  title: ReactNode
  /** A faint line above: where and when this is. */
  above?: ReactNode
  /** One or two sentences below. */
  lead?: ReactNode
  /** On the same line, at the end. */
  aside?: ReactNode
  /** 2 for a list beside which something is open: then that is what the page is about. */
  level?: 1 | 2
}

/** The title of a page: its one `h1`, unless `level` says otherwise. */
export const PageHeading = ({ title, above, lead, aside, level = 1 }: PageHeadingProps) => (
  <header className="grid gap-1.5">
    {above && <p className="text-small text-ink-faint">{above}</p>}
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      {level === 1 ? <h1>{title}</h1> : <h2 className="text-heading">{title}</h2>}
      {aside && <div className="text-small text-ink-faint">{aside}</div>}
    </div>
    {lead && <p className="measure mt-1 text-ink-soft">{lead}</p>}
  </header>
)
