import type { Page } from "@playwright/test"

/** Who someone is; with a user, their browser is signed in from the start. */
export type Account = Readonly<{ name: string; email: string; userId?: string }>

export type Person = Readonly<{
  name: string
  email: string
  page: Page
  /** Where axe looks: the same page, unless theirs runs no scripts. */
  eyes: Page
  /** Errors and broken rules of the content security policy that the browser wrote down. */
  complaints: Set<string>
  /** Kinds of pages that were opened. */
  visited: ReadonlySet<string>
  /** Kinds of pages that axe was shown, here or earlier. */
  seen: Set<string>
}>

/** What a browser says of this page's faults; it goes on listening. */
export const complaintsOf = (page: Page): Set<string> => {
  const complaints = new Set<string>()
  const note = (says: string) => complaints.add(`${kindOfPage(page.url())}: ${says}`)
  page.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} ${kindOfAddress(message.location().url)}`)
  })
  page.on("pageerror", (error) => note(error.stack ?? error.message))
  return complaints
}

/** The kinds of pages that are opened from now on. */
export const visitedBy = (page: Page): ReadonlySet<string> => {
  const visited = new Set<string>()
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith("http")) visited.add(kindOfPage(frame.url()))
  })
  return visited
}

const isAName = (part: string) =>
  /^[\da-f]{8}-[\da-f-]{27}$/.test(part) || /^harbour-/.test(part) || /^cs_/.test(part) || part.length > 40

const kindOfAddress = (url: string) => (URL.canParse(url) ? kindOfPage(url) : url)

/** A page's address without what differs from one to the next: "/:/appointments/:". */
export const kindOfPage = (url: string): string => {
  const { origin, pathname } = new URL(url)
  const kind = pathname.split("/").map((part) => (isAName(part) ? ":" : part))
  return (origin === process.env.E2E_BASE_URL ? "" : "elsewhere:") + kind.join("/")
}
