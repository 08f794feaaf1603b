import Link from "next/link"

type FilterLinksProps = {
  /** What is filtered, such as "Inquiries by state". */
  label: string
  items: readonly { label: string; href: string; current: boolean }[]
}

/** Views of one list, each an address of its own. */
export const FilterLinks = ({ label, items }: FilterLinksProps) => (
  <nav aria-label={label} className="-mx-1 flex flex-wrap gap-x-1 gap-y-0.5">
    {items.map(({ label: words, href, current }) => (
      <Link
        key={href}
        href={href}
        aria-current={current ? "page" : undefined}
        className="plain inline-flex min-h-9 items-center rounded-full px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
      >
        {words}
      </Link>
    ))}
  </nav>
)
