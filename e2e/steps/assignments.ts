import { expect } from "@playwright/test"
import { paths } from "@/lib/paths"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

export const mapTitle = "Where are you right now?"

type Given = Readonly<{ slug: string; relationshipId: string; exercise: string; rationale: string }>

/** Gives an exercise to both, due today at noon, which has just been, to open when both are done. */
export const assignPractice = async (staff: Person, given: Given) => {
  const { page } = staff
  await page.goto(paths.desk.assign(given.slug, given.relationshipId))
  await page.getByRole("radio", { name: given.exercise }).check()
  await page.getByLabel("Why this, and why now").fill(given.rationale)
  const time = page.getByRole("group", { name: "At what time" })
  for (const [index, digits] of ["12", "00"].entries()) {
    await time.getByRole("spinbutton").nth(index).click()
    await page.keyboard.type(digits)
  }
  await expect(page.getByText("Answers open by themselves when both are done, and not before.")).toBeVisible()
  await lookAt(staff)
  await page.getByRole("button", { name: "Give this practice" }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.desk.relationship(given.slug, given.relationshipId)}$`))
  await expect(page.getByText(given.rationale)).toBeVisible()
  await lookAt(staff)
}

/** An emotional map: the keys that move from the middle, words, a place in the body, needs, and a line for the practitioner. */
export type EmotionalMap = Readonly<{
  pleasant: "ArrowLeft" | "ArrowRight"
  words: readonly string[]
  ownWord?: string
  region: string
  needs: readonly string[]
  line: string
}>

const next = async (person: Person, title: string) => {
  await person.page.getByRole("button", { name: "Next", exact: true }).click()
  await expect(person.page.getByRole("heading", { level: 1, name: title })).toBeVisible()
  await lookAt(person, title)
}

/** From Today: reads what is said before the first field, and begins. */
export const beginPractice = async (person: Person, { slug, partner }: { slug: string; partner: string }) => {
  const { page } = person
  await page.goto(paths.today(slug))
  await lookAt(person, "with a practice waiting")
  await page.getByRole("link", { name: /^Begin\b.*Where are you right now/ }).click()
  await expect(
    page.getByText(`Read by: you and your practitioner, and ${partner} once you are both done`),
  ).toBeVisible()
  await lookAt(person, "before beginning")
  await page.getByRole("button", { name: "Begin" }).click()
  await expect(page.getByRole("slider", { name: /^The map/ })).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
  await lookAt(person, "the map")
}

/** The whole emotional map on a phone, with the keyboard on its pad, up to the review. */
export const answerOnPhone = async (person: Person, map: EmotionalMap) => {
  const { page } = person
  const pad = page.getByRole("slider", { name: /^The map/ })
  await pad.press(`Shift+${map.pleasant}`)
  await pad.press(`Shift+${map.pleasant}`)
  await pad.press(`Shift+${map.pleasant}`)
  await expect(pad).toHaveAttribute("aria-valuetext", map.pleasant === "ArrowRight" ? /^pleasant/ : /^unpleasant/)
  await page.getByRole("slider", { name: "How much energy?" }).press("Shift+ArrowUp")
  await next(person, "Which words come close?")
  await page.getByRole("button", { name: "More words" }).click()
  for (const word of map.words) await page.getByRole("checkbox", { name: word, exact: true }).check()
  if (map.ownWord) {
    await page.getByLabel("A word of my own").fill(map.ownWord)
    await page.getByRole("button", { name: "Add" }).click()
    await expect(page.getByRole("checkbox", { name: map.ownWord })).toBeChecked()
  }
  await next(person, "Where do you notice it?")
  await page.getByRole("group", { name: "Front" }).getByRole("checkbox", { name: map.region, exact: true }).check()
  await next(person, "What would do you good?")
  for (const need of map.needs) await page.getByRole("checkbox", { name: need, exact: true }).check()
  await next(person, "One line, if you like")
  await page.getByLabel("Your line").fill(map.line)
  await next(person, "Before you send it")
  for (const word of map.words) await expect(page.getByText(word).first()).toBeVisible()
}

/** Goes past the other steps to the line for the practitioner, and writes it; it is saved when this ends. */
export const writeLine = async ({ page }: Person, line: string) => {
  const title = page.getByRole("heading", { level: 1, name: "One line, if you like" })
  for (let steps = 0; steps < 4; steps++) await page.getByRole("button", { name: "Next", exact: true }).click()
  await expect(title).toBeFocused()
  await page.getByLabel("Your line").fill(line)
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()
}

/** Sends what stands in the review. */
export const sendPractice = async (person: Person) => {
  const { page } = person
  await page.getByRole("button", { name: "Send", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Thank you. It is sent." })).toBeVisible()
  await lookAt(person, "sent")
}

/** Opens what has opened, from the list of Together. */
export const openTogether = async (person: Person, slug: string) => {
  const { page } = person
  await page.goto(paths.together(slug))
  await lookAt(person, "with something opened")
  await page.getByRole("link", { name: new RegExp(mapTitle.replace("?", "\\?")) }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Your two maps" })).toBeVisible()
  await lookAt(person)
}

/** Writes to both about what came back, and so marks it as reviewed. */
export const commentToBoth = async (staff: Person, body: string) => {
  const { page } = staff
  await page.getByRole("radio", { name: "both", exact: true }).check()
  await expect(page.getByText("Read by Marit and Jonas.")).toBeVisible()
  await page.getByLabel("Your answer").fill(body)
  await page.getByRole("button", { name: "Send and mark reviewed" }).click()
  await expect(page.getByText(/^Reviewed, /)).toBeVisible()
}
