import Link from "next/link"
import type { ReactNode } from "react"
import { CommandPalette, PaletteButton, type PaletteGroup } from "../overlays/command-palette"
import { type NavItem, NavLink } from "./nav-link"
import { NavPopover } from "./nav-popover"
import { PageFocus } from "./page-focus"
import { SkipLink } from "./skip-link"

type StaffShellProps = {
  workspace: { name: string; href: string }
  links: readonly NavItem[]
  /** At the end of the side, such as Settings. */
  endLinks?: readonly NavItem[]
  /** Where Ctrl+K can go. */
  commands: readonly PaletteGroup[]
  /** Who is signed in, and "Sign out". */
  account?: ReactNode
  children: ReactNode
}

const row =
  "plain flex min-h-10 w-full items-center justify-between gap-3 rounded-field px-3 text-ink-soft hover:text-ink aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-lifted max-lg:min-h-12"

const Links = ({ links }: { links: readonly NavItem[] }) =>
  links.map((item) => <NavLink key={item.href} item={item} className={row} />)

/** Where staff work: the pages and what waits on them at the side (behind "Menu" on a phone), Ctrl+K to go anywhere. */
export const StaffShell = ({ workspace, links, endLinks = [], commands, account, children }: StaffShellProps) => (
  <div data-density="compact" className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
    <SkipLink />
    <header className="sticky top-0 z-20 flex items-center justify-between gap-3 border-b border-line bg-sunken px-5 py-1.5 lg:hidden">
      <Link href={workspace.href} className="plain truncate py-2 font-serif text-base font-[520]">
        {workspace.name}
      </Link>
      <NavPopover
        label="Menu"
        title="Main"
        className="-mr-2 min-h-11 px-2 underline decoration-line-strong decoration-1 underline-offset-[0.2em]"
        panelClassName="inset-x-3 top-3 bottom-auto max-h-[calc(100dvh-1.5rem)] w-auto overflow-y-auto rounded-card bg-sunken p-3"
      >
        <Links links={[...links, ...endLinks]} />
        <PaletteButton className={row} />
        {account && <div className="mt-3 border-t border-line px-3 pt-3 text-small text-ink-soft">{account}</div>}
      </NavPopover>
    </header>
    <header className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line bg-sunken px-4 py-5 lg:flex">
      <Link href={workspace.href} className="plain truncate px-3 pb-4 font-serif text-large font-[520]">
        {workspace.name}
      </Link>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-0.5">
        <Links links={links} />
        <div className="mt-auto grid gap-0.5 pt-6">
          <PaletteButton className={row} />
          <Links links={endLinks} />
        </div>
      </nav>
      {account && <div className="mt-3 border-t border-line px-3 pt-3 text-small text-ink-soft">{account}</div>}
    </header>
    <main id="main" tabIndex={-1} className="min-w-0 px-5 py-6 outline-none sm:px-8 lg:py-7">
      {children}
    </main>
    <CommandPalette groups={commands} />
    <PageFocus />
  </div>
)
