import { expect } from "@playwright/test"
import { paths } from "@/lib/paths"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

/** What someone says in the intake form; nothing about a question leaves it open. */
export type Intake = Readonly<{ fullName: string; brings: string; hope: string; worry: string }>

const next = ({ page }: Person) => page.getByRole("button", { name: "Next", exact: true }).click()

const screen = async (person: Person, title: string) => {
  await expect(person.page.getByRole("heading", { level: 1, name: title })).toBeVisible()
  await lookAt(person, title)
}

/** Waits until the last words are kept. */
export const seeThemSaved = ({ page }: Person) => expect(page.getByText("Saved", { exact: true })).toBeVisible()

/** From Today into the form, past what is said before the first field. */
export const beginIntake = async (person: Person, { slug, partner }: { slug: string; partner: string }) => {
  const { page } = person
  await page.goto(paths.today(slug))
  await lookAt(person, "with a form waiting")
  await page.getByRole("link", { name: "About you" }).click()
  await expect(page.getByText("Three documents come first")).toBeVisible()
  await expect(page.getByRole("button", { name: "Begin" })).toHaveCount(0)
  await lookAt(person, "with documents first")
  await page.getByRole("link", { name: "Read and decide" }).click()
  await agreeToEach(person, slug)
  await page.getByRole("link", { name: "To the form" }).click()
  await expect(page.getByText("About eight minutes")).toBeVisible()
  await expect(page.getByText("Read by: your practitioner.")).toBeVisible()
  await expect(page.getByText(`Not read by: ${partner}.`)).toBeVisible()
  await lookAt(person, "before beginning")
  await page.getByRole("button", { name: "Begin" }).click()
  await screen(person, "First, who you are")
}

/** The first screen and part of the second: who they are, and what brings them. */
export const answerFirstPart = async (person: Person, { fullName, brings, worry }: Intake) => {
  const { page } = person
  await page.getByRole("group", { name: "Are you 18 or older?" }).getByRole("radio", { name: "Yes" }).check()
  await page.getByRole("textbox", { name: "What is your full name?" }).fill(fullName)
  await page.getByRole("textbox", { name: "Which country do you live in?" }).fill("Norway")
  await page.getByRole("button", { name: /^Skip this one: And which part of it/ }).click()
  await next(person)
  await screen(person, "What brings you")
  await page.getByRole("textbox", { name: "What brings you here now?" }).fill(brings)
  await page.getByRole("textbox", { name: "What worries you about beginning?" }).fill(worry)
  await seeThemSaved(person)
}

/** The rest of the five screens, up to the review of everything. */
export const answerTheRest = async (person: Person, { hope }: Intake) => {
  const { page } = person
  await page.getByRole("textbox", { name: "If this goes well, what is different in half a year?" }).fill(hope)
  await next(person)
  await screen(person, "What there has been already")
  await page.getByRole("radio", { name: "With one partner" }).check()
  await expect(page.getByRole("textbox", { name: "What was good about that help, and what was not?" })).toHaveCount(0)
  await page.getByRole("checkbox", { name: "Coaching, counselling or therapy, together" }).check()
  await page
    .getByRole("textbox", { name: "What was good about that help, and what was not?" })
    .fill("Someone who did not take sides.")
  await next(person)
  await screen(person, "Feeling safe")
  await page.getByRole("radio", { name: "Yes", exact: true }).check()
  await next(person)
  await screen(person, "Your body and what you need")
  await next(person)
  await screen(person, "Before you send it")
}

/** Says yes to each of the documents that wait. */
export const agreeToEach = async (person: Person, slug: string) => {
  const { page } = person
  await page.goto(paths.consents(slug))
  await lookAt(person, "with documents to decide on")
  const waiting = page.getByRole("button", { name: /^Yes, I agree/ })
  await expect(waiting).toHaveCount(3)
  for (let left = 3; left > 0; left--) {
    await waiting.first().click()
    await expect(waiting).toHaveCount(left - 1)
  }
  await expect(page.getByText("All decided")).toBeVisible()
  await lookAt(person, "all decided")
}

/** Sends the form from its review, and is shown her or his own copy. */
export const sendIntake = async (person: Person) => {
  const { page } = person
  await page.getByRole("button", { name: "Send", exact: true }).click()
  await expect(page.getByText("Thank you. This is your copy.")).toBeVisible()
  await lookAt(person, "sent")
}
