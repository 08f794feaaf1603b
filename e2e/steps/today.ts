import { expect } from "@playwright/test"
import { paths } from "@/lib/paths"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

const list = ({ page }: Person) => page.getByRole("region", { name: "Your first hour" })

/** Her list, as it stands now. */
export const openList = async (owner: Person, slug: string) => {
  await owner.page.goto(paths.desk.today(slug))
  await expect(list(owner)).toBeVisible()
  return list(owner)
}

/** Goes where a line of the list leads. */
export const follow = async (owner: Person, slug: string, line: string) => {
  await (await openList(owner, slug)).getByRole("link", { name: line }).click()
  await expect(owner.page).not.toHaveURL(new RegExp(`${paths.desk.today(slug)}$`))
}

/** The product itself has checked this line off, and says how many are left. */
export const seeDone = async (owner: Person, slug: string, line: string, left: number) => {
  const shown = await openList(owner, slug)
  await expect(shown.getByText(`done: ${line}`)).toBeVisible()
  await expect(shown.getByText(left === 0 ? "All of it is there" : `${left} of 9 still open`)).toBeVisible()
}

/** Says who she is. */
export const writePage = async (owner: Person) => {
  const form = owner.page.getByRole("region", { name: "Your public page" })
  await form.getByLabel("First sentence").fill("Here you may begin again.")
  await form.getByLabel("Below it").fill("Coaching for couples, in Spanish and in English.")
  await form.getByRole("button", { name: "Save the page" }).click()
  await expect(owner.page.getByText("Your page is saved")).toBeVisible()
}

/** Offers one session; what is wrong with it is said at its field first. */
export const offerSession = async (owner: Person) => {
  const { page } = owner
  await lookAt(owner, "without services")
  await page.getByRole("link", { name: "Add the first service" }).click()
  await page.getByRole("button", { name: "Save the service" }).click()
  await expect(page.getByText("Please give it a name.").first()).toBeVisible()
  await lookAt(owner, "without a name")
  await page.getByLabel("Name", { exact: true }).fill("Session together")
  await page.getByRole("textbox", { name: "Minutes" }).fill("75")
  await page.getByRole("textbox", { name: /^Price/ }).fill("1400")
  await page.getByRole("button", { name: "Save the service" }).click()
  await expect(page.getByRole("link", { name: /Session together/ })).toContainText("1,400")
  await lookAt(owner)
}

export const openOnMondays = async (owner: Person) => {
  await owner.page.getByRole("button", { name: "Add hours on Monday" }).click()
  await lookAt(owner)
  await owner.page.getByRole("button", { name: "Save the week" }).click()
  await expect(owner.page.getByText("Your week is saved")).toBeVisible()
}

/** Makes the privacy notice hers. */
export const writeNotice = async (owner: Person) => {
  const { page } = owner
  await page.getByText("Your privacy", { exact: true }).click()
  const words = page.getByLabel("The words of “Your privacy”")
  await words.fill(`${await words.inputValue()}\n\n## Who we are\nQuiet Room, Marta Ruiz, Madrid.`)
  await lookAt(owner, "with a document open")
  const form = page.locator("form").filter({ has: words })
  await form.getByRole("button", { name: "Put these words in force" }).click()
  await expect(page.getByText("These words are in force")).toBeVisible()
  await expect(page.getByText(/version 2, since/)).toBeVisible()
}

/** Makes a client of someone, and invites them. */
export const inviteAlone = async (owner: Person, { name, email }: Pick<Person, "name" | "email">) => {
  const { page } = owner
  await page.getByLabel("Name", { exact: true }).fill(name)
  await page.getByLabel("Their own address").fill(email)
  await page.getByRole("checkbox", { name: /E-mail/ }).check()
  await lookAt(owner)
  await page.getByRole("button", { name: "Make clients and invite each" }).click()
  await expect(page.getByText("Invited. Each gets an e-mail of their own.")).toBeVisible()
  await expect(page).toHaveURL(/\/relationships\/[\da-f-]{36}$/)
  await lookAt(owner)
}
