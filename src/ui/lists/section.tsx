import { type ReactNode, useId } from "react"
import { cx } from "../look/class-names"

type SectionProps = {
  title: ReactNode
  lead?: ReactNode
  aside?: ReactNode
  /** `group`: a small faint heading over a list. */
  kind?: "section" | "group"
  level?: 2 | 3
  children: ReactNode
  className?: string
}

/** A titled part of a page. */
export const Section = ({ title, lead, aside, kind = "section", level = 2, children, className }: SectionProps) => {
  const id = useId()
  const Heading = level === 2 ? "h2" : "h3"
  const group = kind === "group"
  return (
    <section aria-labelledby={id} className={cx("grid", group ? "gap-1.5" : "gap-4", className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading id={id} className={cx(group && "font-sans text-small font-semibold tracking-normal text-ink-faint")}>
          {title}
        </Heading>
        {aside && <div className="text-small text-ink-faint">{aside}</div>}
        {lead && (
          <div className="w-full">
            <p className="measure text-ink-soft">{lead}</p>
          </div>
        )}
      </div>
      {children}
    </section>
  )
}
