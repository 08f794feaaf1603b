import { anAssignment, aResponse } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { expect, test } from "./fixtures"
import { beginPractice, writeLine } from "./steps/assignments"
import { aCouple, type HarbourLane, harbourLane } from "./steps/workspaces"
import { callerOf } from "./world/caller"
import { lookAt } from "./world/looking"
import { mailsTo } from "./world/mailbox"
import type { Person } from "./world/people"

type Couple = Awaited<ReturnType<typeof aCouple>>

const herLine = "I wanted to say more about Sunday."
const herAnswers = {
  place: { kind: "emotional_map_affect", point: { valence: -0.4, arousal: 0.3 } },
  line: { kind: "line", text: herLine },
} as const

/** A practice of both, some days ago or today. */
const aPractice = async ({ workspaceId, owner, timeZone }: HarbourLane, couple: Couple, daysAgo: number) => {
  const firstDate = addDays(localDateAt(now(), toTimeZone(timeZone)), -daysAgo)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId: couple.relationshipId,
    clients: [couple.first, couple.second],
    staff: owner,
    firstDate,
    lastDate: firstDate,
    minuteOfDay: 0,
  })
  return occurrenceIds[0] ?? ""
}

/** What a person's pages say, by what they are about. */
const walk = async (person: Person, addresses: readonly string[]) => {
  const { page } = person
  const said: string[] = []
  for (const path of addresses) {
    await page.goto(path)
    await lookAt(person)
    const words = await page.getByRole("main").ariaSnapshot()
    // When this browser was last used is her own doing, and each address has its own ids.
    said.push(words.replaceAll(/(Last used\s+- time: ).*/g, "$1now").replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "id"))
  }
  return said
}

test("he says not this time, and neither page, mail nor timing tells her", async ({ people }) => {
  test.setTimeout(180_000)
  const harbour = await harbourLane()
  const { slug, workspaceId } = harbour
  const couple = await aCouple(harbour)
  const at = new Date(now().getTime() - 9 * 86_400_000)
  const today = await aPractice(harbour, couple, 0)
  const [declined, silent] = [await aPractice(harbour, couple, 10), await aPractice(harbour, couple, 9)]
  for (const id of [today, declined, silent])
    await aResponse(workspaceId, id, { client: couple.first.actor, at, answers: herAnswers })
  await aResponse(workspaceId, declined, { client: couple.second.actor, at, state: "declined" })
  const marit = await people.onPhone(couple.first)
  const jonas = await people.onPhone(couple.second)
  const ingrid = await people.atDesk(harbour.practitioner)
  const hers = [
    paths.today(slug),
    paths.together(slug),
    paths.practiceEnd(slug, today),
    paths.messages(slug),
    paths.privacy(slug),
  ]
  // That her own answers were read is hers to see; it is read before, as it would be whatever he does.
  await ingrid.page.goto(paths.desk.review(slug, today))
  await expect(ingrid.page.getByText(herLine).first()).toBeVisible()
  await walk(marit, hers)
  const before = await walk(marit, hers)

  await test.step("what it does is said before he says it", async () => {
    await jonas.page.goto(paths.today(slug))
    await jonas.page.getByRole("button", { name: /^Not this time/ }).click()
    const dialog = jonas.page.getByRole("alertdialog", { name: "Not this time?" })
    await expect(dialog).toContainText("Nothing opens without your answer")
    await expect(dialog).toContainText("To Marit it looks the same as if there had been no time for it.")
    await lookAt(jonas, "asking whether not this time")
    await dialog.getByRole("button", { name: "Not this time" }).click()
    await expect(jonas.page.getByText("Done this week")).toBeVisible()
  })

  await test.step("the practitioner sees it as the answer that it is", async () => {
    await ingrid.page.goto(paths.desk.review(slug, today))
    await expect(ingrid.page.getByText(/One of two; Jonas: not this time/).first()).toBeVisible()
    await lookAt(ingrid, "with a not this time")
  })

  await test.step("her pages and her inbox are as they were", async () => {
    expect(await walk(marit, hers)).toEqual(before)
    expect(await mailsTo(marit.email)).toEqual([])
  })

  await test.step("what stayed closed says so at the end of its week, whatever he did", async () => {
    const [one, other] = await walk(marit, [paths.practiceEnd(slug, declined), paths.practiceEnd(slug, silent)])
    expect(one).toContain("It did not open this time")
    expect(one).toBe(other)
    await lookAt(marit, "did not open")
    expect(await walk(jonas, [paths.practiceEnd(slug, silent)])).not.toContain("did not open")
  })

  await test.step("she offers it anew, with her words to look at before she sends them", async () => {
    await marit.page.getByRole("button", { name: "Keep it" }).click()
    await expect(marit.page.getByText("You keep it as it is.").first()).toBeVisible()
    await marit.page.goto(paths.practiceEnd(slug, declined))
    await marit.page.getByRole("button", { name: "Offer it anew" }).click()
    const dialog = marit.page.getByRole("alertdialog", { name: "Offer it anew?" })
    await expect(dialog).toContainText("Jonas can tell that it was offered once more.")
    await lookAt(marit, "asking whether to offer it anew")
    await dialog.getByRole("button", { name: "Offer it anew" }).click()
    await expect(marit.page).toHaveURL(/practices\/[\da-f-]{36}$/)
    await expect(marit.page.getByText(herLine)).toBeVisible()
    await lookAt(marit, "offered anew")
  })
})

test("a consent withdrawn in the middle of a practice pauses it at once, and tells nobody else", async ({ people }) => {
  test.setTimeout(180_000)
  const harbour = await harbourLane()
  const { slug, workspaceId } = harbour
  const couple = await aCouple(harbour)
  await everybodyAgrees(workspaceId, {
    clients: [couple.first, couple.second],
    at: new Date(now().getTime() - 86_400_000),
  })
  const occurrenceId = await aPractice(harbour, couple, 0)
  const phone = await people.onPhone(couple.first)
  const laptop = await people.atDesk(couple.first)
  const jonas = await people.onPhone(couple.second)
  const ingrid = await people.atDesk(harbour.practitioner)
  const his = [paths.today(slug), paths.together(slug), paths.practice(slug, occurrenceId), paths.messages(slug)]
  await walk(jonas, his)
  const before = await walk(jonas, his)

  await test.step("she begins, and writes a line", async () => {
    await beginPractice(phone, { slug, partner: "Jonas" })
    await writeLine(phone, herLine)
  })

  await test.step("on another device she reads what taking back her yes does, and takes it back", async () => {
    await laptop.page.goto(paths.consents(slug))
    const privacy = laptop.page.getByRole("group", { name: "Your privacy" })
    await expect(privacy).toContainText("If you take back your yes: At once")
    await expect(privacy).toContainText("your practices")
    await lookAt(laptop, "before a withdrawal")
    await privacy.getByRole("button", { name: /^Take back my yes/ }).click()
    await expect(laptop.page.getByText("That is all right", { exact: true })).toBeVisible()
    await lookAt(laptop, "after a withdrawal")
  })

  await test.step("the phone saves nothing more, says why, and keeps what was written", async () => {
    await phone.page.getByLabel("Your line").fill(`${herLine} And Monday.`)
    await expect(phone.page.getByText(/waits for your yes to a document/).first()).toBeVisible()
    await expect(phone.page.getByLabel("Your line")).toHaveValue(`${herLine} And Monday.`)
    // The browser writes down that the save was refused, as it was.
    for (const complaint of phone.complaints) expect(complaint).toContain("412 (Precondition Failed)")
    phone.complaints.clear()
    const hers = await callerOf(laptop, slug)
    const { drafts, state } = await hers.assignments.practice.query({ occurrenceId })
    expect([state, drafts.line?.[0]?.value.answer]).toEqual(["waits", { kind: "line", text: herLine }])
    await laptop.page.goto(paths.today(slug))
    await expect(laptop.page.getByText("Your practices wait for your yes to a document")).toBeVisible()
    await lookAt(laptop, "with practices that wait")
    await laptop.page.goto(paths.practice(slug, occurrenceId))
    await expect(laptop.page.getByText(herLine)).toBeVisible()
    await lookAt(laptop, "a practice that waits")
  })

  await test.step("staff sees that something waits, and not for whom; he sees nothing", async () => {
    await ingrid.page.goto(paths.desk.relationship(slug, couple.relationshipId))
    await expect(ingrid.page.getByText("Waits for consents").first()).toBeVisible()
    await lookAt(ingrid, "waiting for consents")
    expect(await walk(jonas, his)).toEqual(before)
    expect(await mailsTo(jonas.email)).toEqual([])
  })

  await test.step("she says yes again, and goes on where she was", async () => {
    await laptop.page.goto(paths.consents(slug))
    await laptop.page.getByRole("button", { name: "Yes after all: Your privacy" }).click()
    await expect(laptop.page.getByRole("button", { name: "Take back my yes: Your privacy" })).toBeVisible()
    await laptop.page.goto(paths.today(slug))
    await expect(laptop.page.getByRole("link", { name: /^Continue\b.*Where are you right now/ })).toBeVisible()
  })
})
