import { expect } from "@playwright/test"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

/** Says yes to working with a relationship, on its page. */
export const acceptForWork = async (staff: Person, title: string) => {
  const { page } = staff
  await page.getByRole("button", { name: "Accept for work" }).click()
  const dialog = page.getByRole("alertdialog", { name: `Work with ${title}?` })
  await expect(dialog).toBeVisible()
  await lookAt(staff, "asking whether to work with them")
  await dialog.getByRole("button", { name: "Accept for work" }).click()
  await expect(page.getByText("Current", { exact: true })).toBeVisible()
}
