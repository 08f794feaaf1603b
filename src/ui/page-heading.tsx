import type { ReactNode } from "react"

type PageHeadingProps = {
  title: ReactNode
  /** A faint line above: where and when this is. */
  above?: ReactNode
  /** One or two sentences below. */
  lead?: ReactNode
  /** On the same line, at the end. */
  aside?: ReactNode
}

/** The one `h1` of a page. */
export const PageHeading = ({ title, above, lead, aside }: PageHeadingProps) => (
  <header className="grid gap-1.5">
    {above && <p className="text-small text-ink-faint">{above}</p>}
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <h1>{title}</h1>
      {aside && <div className="text-small text-ink-faint">{aside}</div>}
    </div>
    {lead && <p className="measure mt-1 text-ink-soft">{lead}</p>}
  </header>
)
