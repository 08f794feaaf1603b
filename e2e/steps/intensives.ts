import { expect } from "@playwright/test"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { holdMinutes } from "@/features/scheduling/rules/appointments"
import { paths } from "@/lib/paths"
import { now as clock } from "@/lib/time/clock"
import { addMinutes } from "@/lib/time/interval"
import { inScope } from "@/server/data/scope"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

/** The address of an appointment's page, without what its search says. */
export const appointmentPage = /\/appointments\/[\da-f-]{36}/

/** From the list of appointments to the days that are free. */
export const lookForDays = async (person: Person, slug: string) => {
  const { page } = person
  await page.goto(paths.appointments(slug))
  await lookAt(person)
  await page.getByRole("link", { name: "Choose dates" }).click()
  await expect(page.getByRole("group", { name: "Which days suit you?" })).toBeVisible()
  await lookAt(person)
}

/** The free days that are offered, as the page writes them: "Monday 7 December and Tuesday 8 December". */
export const offeredDays = async ({ page }: Person): Promise<string[]> => {
  const rows = await page
    .getByRole("group", { name: "Which days suit you?" })
    .getByText(/ and \w+day /)
    .allInnerTexts()
  return rows.map((row) => row.trim())
}

/** Whether days are of one month, as a leaf of the calendar shows them. */
export const inOneMonth = (days: string): boolean => new Set(days.match(/(?<=\d )[A-Z]\w+/g)).size === 1

/** Chooses days, agrees to the terms, and is led to the payment page. */
export const holdDays = async (person: Person, days: string) => {
  const { page } = person
  await page.getByRole("radio", { name: days }).check()
  const terms = page.getByRole("region", { name: "What you pay, and when" })
  await expect(terms.getByRole("listitem")).toHaveText([
    /^Deposit.*€900\.00.*now/,
    /^Balance.*€2,100\.00.*by \w+day \d+ \w+ \d{4}/,
  ])
  await lookAt(person, "with days chosen")
  await page.getByRole("checkbox", { name: "I have read this and agree" }).check()
  await page.getByRole("button", { name: "Keep these days and pay €900.00" }).click()
}

/** Releases held days, from the appointment's page. */
export const releaseDays = async (person: Person) => {
  const { page } = person
  await page.getByRole("button", { name: "Release them" }).click()
  const dialog = page.getByRole("alertdialog", { name: "Release these days?" })
  await expect(dialog).toBeVisible()
  await lookAt(person, "asking whether to release the days")
  await dialog.getByRole("button", { name: "Release them" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "These days are no longer kept" })).toBeVisible()
}

/** Time passes for what is held in a workspace, until all of it has ended. */
export const letHoldsEnd = (workspaceId: string) =>
  inScope(
    { workspaceId, actor: { kind: "system", reason: "e2e" }, now: addMinutes(clock(), holdMinutes + 1) },
    (scope) => releaseEndedHolds(scope),
  )
