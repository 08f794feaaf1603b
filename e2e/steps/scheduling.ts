import { expect } from "@playwright/test"
import type { Person } from "../world/people"

/** Leafs through the calendar to the month in which these days begin: "Monday 7 December and …". */
export const turnToMonthOf = async ({ page }: Person, days: string) => {
  const [, month = ""] = /^\w+ \d+ (\w+)/.exec(days) ?? []
  const title = page.getByRole("heading", { level: 2 })
  await page.getByText("Month", { exact: true }).click()
  await expect(title).toHaveText(/^\w+ \d{4}$/)
  for (let turned = 0; turned < 4 && !((await title.textContent()) ?? "").startsWith(month); turned++) {
    const before = (await title.textContent()) ?? ""
    await page.getByRole("button", { name: "Later" }).click()
    await expect(title).not.toHaveText(before)
  }
  await expect(title).toContainText(month)
}
