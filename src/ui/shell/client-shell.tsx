import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "../icon"
import { ExitThisPage } from "./exit/exit-this-page"
import { FreshOnReturn } from "./fresh-on-return"
import { type NavItem, NavLink } from "./nav-link"
import { NavPopover } from "./nav-popover"
import { PageFocus } from "./page-focus"
import { SkipLink } from "./skip-link"

type ClientShellProps = {
  workspace: { name: string; href: string }
  /** The four that stand in the bottom bar of a phone: Today, Together, Messages, Privacy. */
  links: readonly NavItem[]
  /** The others: in the phone's "More", in line with the four on a wide screen. */
  more: readonly NavItem[]
  help: { href: string; label?: string }
  exitUrl?: string | undefined
  /** At the end of "More" and of the side rail, such as the name and "Sign out". */
  account?: ReactNode
  children: ReactNode
}

// The header, the rail and the column share one width, so that names and links stand over each other.
const width = "mx-auto w-full max-w-[57rem] px-5.5 md:px-8"
// Where the words are too large for one row, it is moved sideways and the present place comes first.
const tab =
  "plain flex min-h-14 flex-none items-center justify-center gap-1 px-2 text-small whitespace-nowrap text-ink-soft aria-[current]:font-semibold aria-[current]:text-ink @max-[22rem]:px-1 @max-[18rem]:px-2 @max-[18rem]:aria-[current]:order-first"
const row =
  "plain flex min-h-11 items-center justify-between gap-3 text-ink-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
const safety = "inline-flex min-h-11 items-center text-small text-ink-soft"

const TopLine = ({ workspace, help, exitUrl }: Pick<ClientShellProps, "workspace" | "help" | "exitUrl">) => (
  <header className="@container sticky top-0 z-20 bg-paper pt-[env(safe-area-inset-top)]">
    <div className={`${width} flex items-baseline justify-between gap-x-4 @max-[20rem]:flex-wrap md:pt-3`}>
      <Link href={workspace.href} className="plain truncate py-2 font-serif text-base font-[520]">
        {workspace.name}
      </Link>
      <div data-print="never" className="flex flex-none gap-x-5">
        <Link href={help.href} className={safety}>
          {help.label ?? "Get help"}
        </Link>
        <ExitThisPage url={exitUrl} className={safety} />
      </div>
    </div>
  </header>
)

const BottomBar = ({ links, more, account }: Pick<ClientShellProps, "links" | "more" | "account">) => (
  <div
    data-bottom-bar="tabs"
    className="@container fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
  >
    <div className="flex justify-between overflow-x-auto px-3 @max-[22rem]:px-2 @max-[18rem]:pr-12 @max-[18rem]:[mask-image:linear-gradient(90deg,black_calc(100%-3rem),transparent)]">
      <nav aria-label="Main" className="contents">
        {links.map((item) => (
          <NavLink key={item.href} item={item} className={tab} />
        ))}
      </nav>
      <NavPopover
        label="More"
        title="More"
        items={more}
        className={tab}
        panelClassName="inset-x-0 top-auto bottom-0 max-h-[85dvh] w-auto overflow-y-auto rounded-t-pad bg-surface border-x-0 border-b-0 px-5.5 pt-4 pb-[calc(env(safe-area-inset-bottom)+1rem)]"
      >
        {more.map((item) => (
          <NavLink
            key={item.href}
            item={item}
            className="plain flex min-h-14 items-center justify-between border-b border-line text-large aria-[current]:font-semibold"
          >
            <Icon name="chevronRight" className="text-ink-faint" />
          </NavLink>
        ))}
        {account && <div className="pt-4 text-ink-soft">{account}</div>}
      </NavPopover>
    </div>
  </div>
)

/**
 * Where a client is: one column, phone first. "Get help" and "Exit this page" stand in the same place on every page,
 * four words at the thumb, the rest behind "More"; on a wide screen all of them in a side rail.
 */
export const ClientShell = ({ workspace, links, more, help, exitUrl, account, children }: ClientShellProps) => (
  <div className="min-h-dvh">
    <FreshOnReturn />
    <SkipLink />
    <TopLine workspace={workspace} help={help} exitUrl={exitUrl} />
    <div className={`${width} md:grid md:grid-cols-[12rem_minmax(0,1fr)] md:gap-12 print:block`}>
      <nav aria-label="Main" className="sticky top-16 hidden h-fit gap-0.5 pt-9 md:grid">
        {[...links, ...more].map((item) => (
          <NavLink key={item.href} item={item} className={row} />
        ))}
        {account && <div className="mt-6 border-t border-line pt-5 text-small text-ink-soft">{account}</div>}
      </nav>
      <main
        id="main"
        tabIndex={-1}
        className="w-full min-w-0 pt-4 pb-28 outline-none max-md:mx-auto max-md:max-w-[38rem] md:pt-8 md:pb-16"
      >
        {children}
      </main>
    </div>
    <BottomBar links={links} more={more} account={account} />
    <PageFocus />
  </div>
)
