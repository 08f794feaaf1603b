import Link from "next/link"
import type { ReactNode } from "react"
import { ExitThisPage } from "./exit/exit-this-page"
import { type NavItem, NavLink } from "./nav-link"
import { NavPopover } from "./nav-popover"
import { SkipLink } from "./skip-link"

type PublicShellProps = {
  workspace: { name: string; href: string }
  links?: readonly NavItem[]
  /** "Exit this page", where nothing on the page offers it. */
  exit?: boolean
  /** Small links and a line at the end of the page. */
  footer?: { links?: readonly NavItem[]; note?: ReactNode }
  children: ReactNode
}

const wrap = "mx-auto w-full max-w-[70rem] px-6"

/** A workspace's public page: its name, a few links, the page, a quiet end. */
export const PublicShell = ({ workspace, links = [], exit = false, footer, children }: PublicShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <SkipLink />
    <header className={`${wrap} flex items-center justify-between gap-6 py-4 sm:py-5`}>
      <Link href={workspace.href} className="plain font-serif text-large font-[520]">
        {workspace.name}
      </Link>
      {exit && <ExitThisPage className="ml-auto inline-flex min-h-11 items-center text-small text-ink-soft" />}
      {links.length > 0 && (
        <>
          <nav aria-label="Main" className="hidden gap-6.5 sm:flex">
            {links.map((item) => (
              <NavLink key={item.href} item={item} className="py-2.5 aria-[current]:decoration-current" />
            ))}
          </nav>
          <NavPopover
            label="Menu"
            title="Main"
            className="-mr-3 min-h-11 px-3 underline decoration-line-strong decoration-1 underline-offset-[0.2em] sm:hidden"
            panelClassName="inset-x-3 top-3 bottom-auto w-auto rounded-card bg-surface p-2"
          >
            {links.map((item) => (
              <NavLink
                key={item.href}
                item={item}
                className="plain block rounded-field px-4 py-3 text-large aria-[current]:font-semibold"
              />
            ))}
          </NavPopover>
        </>
      )}
    </header>
    <main id="main" tabIndex={-1} className={`${wrap} flex-1 outline-none`}>
      {children}
    </main>
    {footer && (
      <footer className={`${wrap} mt-16`}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-t border-line py-8 text-small text-ink-soft">
          <div>{footer.note}</div>
          <nav aria-label="More about this page" className="flex flex-wrap gap-x-6 gap-y-2">
            {footer.links?.map((item) => (
              <NavLink key={item.href} item={item} className="py-1" />
            ))}
          </nav>
        </div>
      </footer>
    )}
  </div>
)
