import type { Page } from "@playwright/test"
import { anAssignment, aResponse, aReveal } from "@/features/assignments/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { expect, test } from "../fixtures"
import { beginPractice } from "../steps/assignments"
import { aCouple, harbourLane } from "../steps/workspaces"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

/** From the next page on, this browser's text is twice as large. */
const twiceTheText = ({ page }: Person) =>
  page.addInitScript(() => {
    const enlarge = () => document.documentElement.style.setProperty("font-size", "200%")
    if (document.documentElement) enlarge()
    else addEventListener("DOMContentLoaded", enlarge)
  })

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const bar = (page: Page) => page.locator("[data-bottom-bar=tabs]")

/** A couple with a practice that waits and one that has opened. */
const aCoupleAtWork = async () => {
  const harbour = await harbourLane()
  const couple = await aCouple(harbour)
  const given = {
    relationshipId: couple.relationshipId,
    clients: [couple.first, couple.second],
    staff: harbour.owner,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  } as const
  const today = localDateAt(now(), toTimeZone(harbour.timeZone))
  await anAssignment(harbour.workspaceId, { ...given, firstDate: today, minuteOfDay: 0 })
  const lastWeek = addDays(today, -3)
  const opened = await anAssignment(harbour.workspaceId, { ...given, firstDate: lastWeek, lastDate: lastWeek })
  const [openedId = ""] = opened.occurrenceIds
  const at = now()
  for (const [client, valence] of [
    [couple.first, -0.4],
    [couple.second, 0.5],
  ] as const)
    await aResponse(harbour.workspaceId, openedId, {
      client: client.actor,
      at,
      answers: { place: { kind: "emotional_map_affect", point: { valence, arousal: 0.2 } } },
    })
  await aReveal(harbour.workspaceId, openedId, at)
  return { slug: harbour.slug, couple, openedId }
}

test("with text twice as large, everything on a phone can still be reached and read", async ({ people }) => {
  const { slug, couple, openedId } = await aCoupleAtWork()
  const marit = await people.onPhone(couple.first)
  const { page } = marit
  await twiceTheText(marit)

  await test.step("the bar keeps all its words, with the present place first", async () => {
    await page.goto(paths.today(slug))
    for (const place of ["Privacy", "Together", "Today"]) {
      await bar(page).getByRole("link", { name: place, exact: true }).click()
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      const current = bar(page).locator("[aria-current]")
      await expect(current).toHaveText(place)
      const others = await bar(page).getByRole("link").all()
      const left = async (word: (typeof others)[number]) => (await word.boundingBox())?.x ?? 0
      expect(await left(current)).toBe(Math.min(...(await Promise.all(others.map(left)))))
      await lookAt(marit, "at 200 %")
    }
    await bar(page).getByRole("button", { name: "More" }).click()
    for (const place of ["Appointments", "Payments"])
      await expect(page.getByRole("navigation", { name: "More" }).getByRole("link", { name: place })).toBeVisible()
    await page
      .getByRole("navigation", { name: "More" })
      .getByRole("button", { name: "Sign out" })
      .scrollIntoViewIfNeeded()
    await expect(
      page.getByRole("navigation", { name: "More" }).getByRole("button", { name: "Sign out" }),
    ).toBeInViewport()
    await page.keyboard.press("Escape")
  })

  await test.step("the runner leaves the screen to the question", async () => {
    await beginPractice(marit, { slug, partner: "Jonas" })
    const footer = await page.locator("[data-bottom-bar=runner]").boundingBox()
    expect(footer?.height).toBeLessThan(844 / 4)
    await lookAt(marit, "at 200 %")
  })

  await test.step("nothing is wider than the narrowest phone", async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of [paths.today(slug), paths.togetherOf(slug, openedId), paths.privacy(slug), paths.help(slug)]) {
      await page.goto(path)
      await lookAt(marit, "at 200 %, 320 wide")
      expect(await sideways(page), path).toBe(0)
    }
  })
})

/** One finger from the middle of it upwards, as one scrolls. */
const swipeUpOver = async (page: Page, name: RegExp) => {
  const box = await page.getByRole("slider", { name }).boundingBox()
  if (!box) throw new Error(`${name} is not there`)
  const finger = await page.context().newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x, y: at }] })
  await touch("touchStart", y)
  for (let moved = 10; moved <= 120; moved += 10) await touch("touchMove", y - moved)
  await touch("touchEnd")
}

test("a finger that scrolls changes no answer, and one that can do nothing is told why", async ({ people }) => {
  const { slug, couple, openedId } = await aCoupleAtWork()
  const marit = await people.onPhone(couple.first)
  const { page } = marit

  await test.step("a swipe over the map scrolls, a touch places", async () => {
    await beginPractice(marit, { slug, partner: "Jonas" })
    const pad = page.getByRole("slider", { name: /^The map/ })
    await swipeUpOver(page, /^The map/)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await expect(pad).toHaveAttribute("aria-valuetext", "nothing placed yet")
    await pad.tap({ position: { x: 60, y: 60 } })
    await expect(pad).toHaveAttribute("aria-valuetext", /^unpleasant|much energy/)
  })

  await test.step("one word too many is answered where it was touched", async () => {
    await page.getByRole("button", { name: "Next", exact: true }).click()
    await page.getByRole("button", { name: "More words" }).click()
    const words = page.getByRole("main").getByRole("checkbox")
    for (let word = 0; word < 5; word++) await words.nth(word).check()
    const last = words.nth((await words.count()) - 1)
    await last.tap({ force: true })
    await expect(last).not.toBeChecked()
    await expect(page.getByText("That is five. To choose another, take one off first.").first()).toBeInViewport()
    await lookAt(marit, "with all words chosen")
  })

  await test.step("every place of the figure can be hit", async () => {
    await page.getByRole("button", { name: "Next", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Where do you notice it?" })).toBeVisible()
    for (const side of ["Front", "Back"]) {
      await page.getByRole("radio", { name: side }).check()
      const places = page.locator("main svg path.cursor-pointer")
      expect(await places.count()).toBeGreaterThan(6)
      for (const place of await places.all()) {
        const box = await place.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
      }
    }
    await lookAt(marit, "the figure")
  })

  await test.step("in the colours of a high-contrast theme, what opened can be read", async () => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" })
    await page.goto(paths.togetherOf(slug, openedId))
    await lookAt(marit)
    const inks = await page.locator("main svg[role=img] text").evaluateAll((texts) => {
      const probe = document.createElement("span")
      probe.style.color = "CanvasText"
      document.body.append(probe)
      const wanted = getComputedStyle(probe).color
      probe.remove()
      return texts.map((text) => getComputedStyle(text).fill === wanted)
    })
    expect(inks.length).toBeGreaterThanOrEqual(4)
    expect(inks).not.toContain(false)
  })
})
