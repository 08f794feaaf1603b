import type { ReactNode } from "react"
import { cx } from "@/ui/look/class-names"

type TelLinkProps = {
  href: string
  /** "Call" or "Text", which the number alone does not say to who hears it */
  verb: "Call" | "Text"
  number: string
  /** Whom one reaches, or what for. */
  title: ReactNode
  children?: ReactNode
  /** The one for danger: it comes first, and stands out. */
  first?: boolean
}

/** A telephone number to press: the whole row is the link, and the number is large. */
export const TelLink = ({ href, verb, number, title, children, first = false }: TelLinkProps) => (
  <a
    href={href}
    className={cx(
      "plain flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-pad border px-4.5 py-3",
      first
        ? "border-ink bg-ink text-paper hover:bg-ink-soft"
        : "border-line-strong bg-surface hover:border-ink-faint hover:bg-sunken",
    )}
  >
    <span className="grid min-w-0 basis-32 grow">
      <span>{title}</span>
      {children && <span className={cx("text-small", first ? "" : "text-ink-soft")}>{children}</span>}
    </span>
    <span className="figures font-serif text-title font-medium">
      <span className={verb === "Call" ? "sr-only" : "font-sans text-small"}>{verb} </span>
      {number}
    </span>
  </a>
)
