import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"
import { kindOfPage, type Person } from "./people"

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** What this worker has shown to axe already: one kind of page, at one width, in one state. */
const shown = new Set<string>()

const isAtRest = (page: Page) =>
  page.evaluate(
    () =>
      document.readyState === "complete" &&
      document.querySelector("[aria-busy=true]") === null &&
      document.getAnimations().every(({ playState }) => playState !== "running"),
  )

/**
 * Waits until the page rests, and lets axe look at it once for each kind of page.
 * @param state names a state of the same page that is worth a look of its own, such as "with an error"
 */
export const lookAt = async (person: Person, state = ""): Promise<void> => {
  const { page } = person
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  if (person.eyes !== page) await person.eyes.goto(page.url())
  await lookAtNow(person, kindOfPage(page.url()), state)
}

/** Lets axe look at what its eyes have before them already. */
export const lookAtNow = async ({ page, eyes, seen }: Person, kind: string, state = ""): Promise<void> => {
  await expect.poll(() => isAtRest(eyes).catch(() => false)).toBe(true)
  seen.add(kind)
  const key = `${kind} ${page.viewportSize()?.width} ${state}`
  if (shown.has(key)) return
  shown.add(key)
  // React Aria's announcer keeps what it said for some seconds, also when the button it spoke of is gone.
  const { violations } = await new AxeBuilder({ page: eyes }).withTags(rules).exclude("[data-live-announcer]").analyze()
  const faults = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    places: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`),
  }))
  expect.soft(faults, `what axe finds on ${key}`).toEqual([])
}
