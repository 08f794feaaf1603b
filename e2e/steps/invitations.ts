import { expect } from "@playwright/test"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

/** Follows the link of an invitation and accepts it; the browser is signed in from then on. */
export const acceptInvitation = async (person: Person, link: string) => {
  const { page } = person
  await page.goto(link)
  await lookAt(person)
  await page.getByRole("button", { name: "Accept and go on" }).click()
  await expect(page).not.toHaveURL(/\/invitations\//)
}
