import { type Browser, type BrowserContext, test as base } from "@playwright/test"
import { aSession } from "@/features/identity/factory"
import { type Account, complaintsOf, type Person, visitedBy } from "./world/people"

export { expect } from "@playwright/test"

type Kind = Readonly<{ javaScriptEnabled?: boolean }>
type People = Readonly<{
  /** A client or visitor with a phone of their own, signed in when the account is known. */
  onPhone: (who: Account, kind?: Kind) => Promise<Person>
  /** Someone of the staff at a desk. */
  atDesk: (who: Account, kind?: Kind) => Promise<Person>
}>

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1280, height: 900 } }

const signIn = async (context: BrowserContext, userId: string) => {
  const { cookie } = await aSession(userId)
  await context.addCookies([{ ...cookie, url: process.env.E2E_BASE_URL ?? "", httpOnly: true, sameSite: "Lax" }])
}

const aPerson = async (browser: Browser, { userId, ...who }: Account, screen: object, kind: Kind): Promise<Person> => {
  // Said for each, because a journey may have a product of its own.
  const at = process.env.E2E_BASE_URL ? { baseURL: process.env.E2E_BASE_URL } : {}
  const context = await browser.newContext({ ...screen, ...kind, ...at, reducedMotion: "reduce" })
  if (userId) await signIn(context, userId)
  const page = await context.newPage()
  const person = { ...who, page, complaints: complaintsOf(page), visited: visitedBy(page), seen: new Set<string>() }
  if (kind.javaScriptEnabled !== false) return { ...person, eyes: page }
  // Axe is a script: where the page runs none, it looks at the same address in a browser that does.
  const seeing = await browser.newContext({ ...screen, ...at, reducedMotion: "reduce" })
  return { ...person, eyes: await seeing.newPage() }
}

/** Journeys begin here: every person has a browser of their own, and at the end nobody's browser may have complained. */
export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const everybody: Person[] = []
    const come = async (person: Promise<Person>) => {
      everybody.push(await person)
      return person
    }
    await use({
      onPhone: (who, kind = {}) => come(aPerson(browser, who, phone, kind)),
      atDesk: (who, kind = {}) => come(aPerson(browser, who, desk, kind)),
    })
    for (const { name, page, eyes, complaints, visited, seen } of everybody) {
      await page.context().close()
      await eyes.context().close()
      base.expect.soft([...complaints], `what the browser of ${name} complained about`).toEqual([])
      base.expect
        .soft(
          [...visited].filter((kind) => !seen.has(kind)),
          `pages that ${name} visited and that axe was not shown`,
        )
        .toEqual([])
    }
  },
})
