import { type NavItem, NavLink } from "../shell/nav-link"

const tab =
  "plain flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-1 whitespace-nowrap text-ink-soft hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"

/** Several pages about one thing, each with its own address. */
export const LinkTabs = ({ label, items }: { label: string; items: readonly NavItem[] }) => (
  <nav aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
    {items.map((item) => (
      <NavLink key={item.href} item={item} className={tab} />
    ))}
  </nav>
)
