import Link from "next/link"
import type { ReactNode } from "react"
import { LinkPending } from "../feedback/link-pending"

type ListRowProps = {
  href: string
  title: ReactNode
  /** One line of sense. */
  children?: ReactNode
  /** Marks of the members, before the title; a list of things without marks leaves no room for them. */
  marks?: ReactNode
  /** When, or until when, at the end of the line. */
  aside?: ReactNode
  /** It is the one opened beside the list. */
  current?: boolean
}

/** One thing of a list that can be opened: who, when, and one line of sense. */
export const ListRow = ({ href, title, children, marks, aside, current = false }: ListRowProps) => (
  <Link
    href={href}
    aria-current={current ? "true" : undefined}
    className="plain -mx-3.5 grid grid-cols-[minmax(0,1fr)] gap-x-2.5 has-[>[data-marks]]:grid-cols-[auto_minmax(0,1fr)] gap-y-0.5 rounded-card border border-transparent px-3.5 py-3 transition-colors hover:border-line lg:aria-[current]:border-line lg:aria-[current]:bg-surface lg:aria-[current]:shadow-lifted"
  >
    {marks && (
      <span data-marks className="row-span-2 w-12 pt-0.5">
        {marks}
      </span>
    )}
    <span className="flex flex-wrap items-baseline justify-between gap-x-2.5">
      <span className="min-w-0 flex-[1_1_8rem] font-serif text-base font-medium">{title}</span>
      <span className="max-w-full flex-none text-small text-ink-faint">{aside}</span>
    </span>
    {children && <span className="text-small text-ink-soft">{children}</span>}
    <LinkPending />
  </Link>
)
