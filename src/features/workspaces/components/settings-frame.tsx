import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { NavLink } from "@/ui/shell/nav-link"

const groups = (slug: string) => {
  const here = paths.desk.settings(slug)
  return [
    {
      title: "What clients see",
      links: [
        { href: `${here}#page`, label: "Public page" },
        { href: `${here}#questions`, label: "Questions" },
        { href: paths.desk.services(slug), label: "Services and prices" },
      ],
    },
    {
      title: "Time and place",
      links: [
        { href: paths.desk.hours(slug), label: "Open hours" },
        { href: `${here}#location`, label: "Country and time zone" },
      ],
    },
    {
      title: "Money and papers",
      links: [
        { href: `${here}#payments`, label: "Payments" },
        { href: paths.desk.documents(slug), label: "Documents" },
      ],
    },
    {
      title: "House",
      links: [
        { href: `${here}#sign-in`, label: "How staff signs in" },
        { href: `${here}#staff`, label: "Who works here" },
      ],
    },
  ]
}

const look =
  "plain -mx-3 flex min-h-9 items-center rounded-card px-3 text-small hover:bg-sunken aria-[current=page]:bg-surface aria-[current=page]:font-semibold max-lg:min-h-11"

/** The topics of the settings, and one of them. */
export const SettingsFrame = ({ slug, children }: { slug: string; children: ReactNode }) => (
  <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[12rem_minmax(0,44rem)]">
    <nav
      aria-label="Settings"
      className="grid content-start gap-x-8 gap-y-4 max-lg:order-last max-lg:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] max-lg:border-t max-lg:border-line max-lg:pt-6 lg:sticky lg:top-7 lg:self-start"
    >
      {groups(slug).map(({ title, links }) => (
        <div key={title}>
          <p className="pb-1 text-small font-semibold text-ink-faint">{title}</p>
          <ul>
            {links.map((item) => (
              <li key={item.href}>
                <NavLink item={item} className={look} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
    <div className="grid min-w-0 content-start gap-14">{children}</div>
  </div>
)
