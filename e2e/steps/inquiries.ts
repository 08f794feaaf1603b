import { expect } from "@playwright/test"
import { paths } from "@/lib/paths"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

type Message = Readonly<{
  slug: string
  words: string
  about: "Me" | "My partner and me, and they know" | "My partner and me, they do not know yet"
}>

/** Fills in the contact form on the workspace's own page and sends it. */
export const writeToHarbourLane = async (person: Person, { slug, words, about }: Message) => {
  const { page, name, email } = person
  await page.goto(paths.public(slug))
  await lookAt(person)
  await page.getByLabel("What shall I call you?").fill(name)
  await page.getByLabel("Your e-mail address").fill(email)
  await page.getByRole("radio", { name: about, exact: true }).check()
  await page.getByRole("checkbox", { name: "Nothing is really wrong. I miss us." }).check()
  await page.getByLabel("What brings you here?").fill(words)
  await page.getByRole("button", { name: "Send" }).click()
}

/** Opens the message of this sender, from the list of inquiries. */
export const openInquiryOf = async (staff: Person, slug: string, sender: string) => {
  const { page } = staff
  await page.goto(paths.desk.inquiries(slug))
  await lookAt(staff)
  await page.getByRole("link", { name: sender }).click()
  await expect(page.getByRole("heading", { level: 1, name: sender })).toBeVisible()
  await lookAt(staff)
}

/** Writes a reply, by mail. */
export const answerInquiry = async (staff: Person, reply: string) => {
  const { page } = staff
  await page.getByLabel("Your reply").fill(reply)
  await page.getByRole("button", { name: "Send the answer" }).click()
  await expect(page.getByText("Answered by mail")).toBeVisible()
}

/** Makes clients of an inquiry: the sender, and the partner at an address of their own. */
export const inviteEach = async (staff: Person, partner: Readonly<{ name: string; email: string }>) => {
  const { page } = staff
  await page.getByRole("link", { name: "Make clients and invite" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Make clients and invite" })).toBeVisible()
  await lookAt(staff)
  const second = page.getByRole("group", { name: "Person 2" })
  await second.getByLabel("Name").fill(partner.name)
  await second.getByLabel("Their own address").fill(partner.email)
  await page.getByRole("radio", { name: /^No secrets/ }).check()
  await page.getByRole("button", { name: "Make clients and invite each" }).click()
  await expect(page).toHaveURL(/\/desk\/relationships\/[\da-f-]{36}$/)
}
