import { type ReactNode, useId } from "react"
import { cx } from "../look/class-names"

type SectionProps = {
  title: ReactNode
  lead?: ReactNode
  aside?: ReactNode
  /** `group`: a small faint heading over a list. */
  kind?: "section" | "group"
  level?: 2 | 3
  /** What an address may lead to: "#notes". */
  id?: string
  children: ReactNode
  className?: string
}

/** A titled part of a page. */
export const Section = ({ title, lead, aside, kind = "section", level = 2, id, children, className }: SectionProps) => {
  const headingId = useId()
  const Heading = level === 2 ? "h2" : "h3"
  const group = kind === "group"
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cx("grid", group ? "gap-1.5" : "gap-4", id && "scroll-mt-6 max-lg:scroll-mt-20", className)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading
          id={headingId}
          className={cx(group && "font-sans text-small font-semibold tracking-normal text-ink-faint")}
        >
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
