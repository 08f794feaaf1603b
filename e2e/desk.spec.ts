import { anAssignment, aResponse } from "@/features/assignments/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { aStaffMember } from "@/features/workspaces/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { expect, test } from "./fixtures"
import { aCouple, harbourLane } from "./steps/workspaces"
import { lookAt } from "./world/looking"

test("what staff is writing is there again after a click, a reload and on another device, and for nobody else", async ({
  people,
}) => {
  const harbour = await harbourLane()
  const { slug, workspaceId, practitioner } = harbour
  const { relationshipId } = await aCouple(harbour)
  const page = paths.desk.relationship(slug, relationshipId)
  const office = await people.atDesk(practitioner)
  const note = (person: typeof office) => person.page.getByLabel("Note", { exact: true })
  const saved = (person: typeof office) => person.page.getByText("Draft saved", { exact: true })

  await test.step("a click on another link in the middle of a word", async () => {
    await office.page.goto(page)
    await lookAt(office)
    await office.page.getByRole("radio", { name: "A process note" }).check()
    await note(office).fill("Marit spoke first today, and")
    await office.page.getByRole("link", { name: "Library" }).first().click()
    await expect(office.page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible()
    await lookAt(office)
    await office.page.goBack()
    await expect(note(office)).toHaveValue("Marit spoke first today, and")
    await expect(office.page.getByRole("radio", { name: "A process note" })).toBeChecked()
  })

  await test.step("a reload", async () => {
    await note(office).fill("Marit spoke first today, and Jonas waited.")
    await expect(saved(office)).toBeVisible()
    await office.page.reload()
    await expect(note(office)).toHaveValue("Marit spoke first today, and Jonas waited.")
    await expect(office.page.getByText("Your draft, as you left it")).toBeVisible()
    await lookAt(office, "with a draft")
  })

  const home = await people.atDesk(practitioner)
  await test.step("another device, where she goes on; and both, where she chooses", async () => {
    await home.page.goto(page)
    await expect(note(home)).toHaveValue("Marit spoke first today, and Jonas waited.")
    await lookAt(home, "with a draft")
    await note(home).fill("At home: Jonas waited, and that was new.")
    await expect(saved(home)).toBeVisible()
    await note(office).fill("In the office: Jonas waited.")
    const both = office.page.getByRole("region", { name: "Two versions" })
    await expect(both).toContainText("At home: Jonas waited, and that was new.")
    await lookAt(office, "with two versions of a draft")
    await both.getByRole("listitem").filter({ hasText: "At home" }).getByRole("button").click()
    await expect(note(office)).toHaveValue("At home: Jonas waited, and that was new.")
    await expect(both).toHaveCount(0)
    await expect(saved(office)).toBeVisible()
  })

  await test.step("a colleague finds nothing of it", async () => {
    const { user } = await aStaffMember(workspaceId, { name: "Tove Lie" })
    const tove = await people.atDesk({ name: "Tove Lie", email: user.email, userId: user.id })
    await tove.page.goto(page)
    await lookAt(tove)
    await expect(note(tove)).toHaveValue("")
    await expect(tove.page.getByText("Your draft, as you left it")).toHaveCount(0)
  })

  await test.step("kept as a note, it is a draft no more", async () => {
    await office.page.getByRole("button", { name: "Keep the note" }).click()
    await expect(office.page.getByRole("listitem").filter({ hasText: "At home: Jonas waited" })).toBeVisible()
    await expect(note(office)).toHaveValue("")
    await office.page.reload()
    await expect(note(office)).toHaveValue("")
    await home.page.reload()
    await expect(note(home)).toHaveValue("")
  })
})

test("a message, a new relationship and a practice that are half done are there again as well", async ({ people }) => {
  const harbour = await harbourLane()
  const { slug, practitioner } = harbour
  const { relationshipId } = await aCouple(harbour)
  const person = await people.atDesk(practitioner)
  const { page } = person
  const saved = page.getByText("Draft saved", { exact: true })

  await test.step("a message, until she discards it", async () => {
    const message = page.getByLabel("Message", { exact: true })
    await page.goto(paths.desk.relationship(slug, relationshipId))
    await lookAt(person)
    await message.fill("I have thought of Sunday.")
    await page.getByRole("link", { name: "Today" }).first().click()
    await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible()
    await lookAt(person)
    await page.goto(paths.desk.relationship(slug, relationshipId))
    await expect(message).toHaveValue("I have thought of Sunday.")
    await page.getByRole("button", { name: "Discard draft" }).click()
    await expect(message).toHaveValue("")
    await page.reload()
    await expect(message).toHaveValue("")
  })

  await test.step("people who are to be invited", async () => {
    const second = page.getByRole("group", { name: "Person 2" }).getByLabel("Name")
    await page.goto(paths.desk.newRelationship(slug))
    await page.getByRole("button", { name: "Add a person" }).click()
    await second.fill("Wen")
    await expect(saved).toBeVisible()
    await page.reload()
    await expect(second).toHaveValue("Wen")
    await lookAt(person, "with a draft")
  })

  await test.step("a practice, with what was chosen in place of its proposals", async () => {
    const rationale = page.getByLabel("Why this, and why now")
    const opens = page.getByRole("radio", { name: /^When I open them/ })
    await page.goto(paths.desk.assign(slug, relationshipId))
    await page.getByRole("radio", { name: "Emotional map" }).check()
    await rationale.fill("Because Sunday was hard.")
    await opens.check()
    await expect(saved).toBeVisible()
    await page.reload()
    await expect(rationale).toHaveValue("Because Sunday was hard.")
    await expect(page.getByRole("radio", { name: "Emotional map" })).toBeChecked()
    await expect(opens).toBeChecked()
    await lookAt(person, "with a draft")
  })
})

test("a client's half-written message is there again", async ({ people }) => {
  const harbour = await harbourLane()
  const { slug } = harbour
  const couple = await aCouple(harbour)
  const marit = await people.onPhone(couple.first)
  const message = marit.page.getByLabel("Your message")
  await marit.page.goto(paths.messages(slug))
  await message.fill("There is something I did not say on")
  await marit.page.getByRole("link", { name: "Today" }).first().click()
  await expect(marit.page).toHaveURL(new RegExp(`${paths.today(slug)}$`))
  await lookAt(marit)
  await marit.page.goBack()
  await expect(message).toHaveValue("There is something I did not say on")
  await lookAt(marit, "with a draft")
  const jonas = await people.onPhone(couple.second)
  await jonas.page.goto(paths.messages(slug))
  await lookAt(jonas)
  await expect(jonas.page.getByLabel("Your message")).toHaveValue("")
  await message.fill("There is something I did not say on Sunday.")
  await marit.page.getByRole("button", { name: "Send" }).click()
  await expect(marit.page.getByText("Your message is sent.")).toBeVisible()
  await marit.page.reload()
  await expect(message).toHaveValue("")
})

test("J and K lead from one thing to the next, and the focus to its heading", async ({ people }) => {
  const harbour = await harbourLane()
  const { slug, workspaceId, owner, practitioner, timeZone } = harbour
  const today = localDateAt(now(), toTimeZone(timeZone))
  for (const [name, days] of [
    ["Ada", 1],
    ["Wen", 2],
  ] as const)
    await anInquiry(workspaceId, { name, receivedAt: new Date(now().getTime() - days * 86_400_000) })
  for (const names of [
    ["Marit", "Jonas"],
    ["Lena", "Paul"],
  ] as const) {
    const { relationshipId, first, second } = await aCouple(harbour, names)
    const { occurrenceIds } = await anAssignment(workspaceId, {
      relationshipId,
      clients: [first, second],
      staff: owner,
      firstDate: today,
    })
    const answers = { line: { kind: "line", text: `A line of ${names[0]}.` } } as const
    await aResponse(workspaceId, occurrenceIds[0] ?? "", { client: first.actor, at: now(), answers })
  }
  const ingrid = await people.atDesk(practitioner)
  const heading = (name: string) => ingrid.page.getByRole("heading", { level: 1, name, exact: true })

  await test.step("in inquiries, by keys and by a click", async () => {
    await ingrid.page.goto(paths.desk.inquiries(slug))
    await lookAt(ingrid)
    await ingrid.page.keyboard.press("j")
    await expect(heading("Ada")).toBeFocused()
    await ingrid.page.keyboard.press("j")
    await expect(heading("Wen")).toBeFocused()
    await ingrid.page.keyboard.press("k")
    await expect(heading("Ada")).toBeFocused()
    await lookAt(ingrid)
    await ingrid.page.getByRole("link", { name: /Wen/ }).click()
    await expect(heading("Wen")).toBeFocused()
  })

  await test.step("in Today, and on to the next page by Tab from there", async () => {
    await ingrid.page.goto(paths.desk.today(slug))
    await lookAt(ingrid)
    await ingrid.page.keyboard.press("j")
    await expect(heading("Emotional map")).toBeFocused()
    await expect(ingrid.page.getByText("A line of Lena.")).toBeVisible()
    await lookAt(ingrid)
    await ingrid.page.keyboard.press("k")
    await expect(ingrid.page.getByText("A line of Marit.")).toBeVisible()
    await expect(heading("Emotional map")).toBeFocused()
    await ingrid.page.keyboard.press("Shift+Tab")
    await ingrid.page.keyboard.press("Enter")
    await expect(heading("Marit and Jonas")).toBeFocused()
    await lookAt(ingrid)
  })
})
