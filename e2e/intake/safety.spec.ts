import { aResponse } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aRelationshipInIntake } from "@/features/forms/factory"
import { aStaffMember } from "@/features/workspaces/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { expect, test } from "../fixtures"
import { aPractice, herAnswers, walk } from "../steps/consents"
import { seeThemSaved } from "../steps/forms"
import { accountOf, harbourLane, someone } from "../steps/workspaces"
import { callerOf } from "../world/caller"
import { lookAt } from "../world/looking"
import { linkIn, mailsTo, mailTo } from "../world/mailbox"

const dayAgo = () => new Date(now().getTime() - 86_400_000)
const needed = { adult: true, name: "Marit Solheim", country: "Norway", brings: "Ordinary Sundays." } as const

/** Marit and Jonas in their intake, with a practice of today that she has sent. */
const aCoupleInIntake = async () => {
  const harbour = await harbourLane()
  const { workspaceId, timeZone } = harbour
  const { relationshipId, title, members } = await aRelationshipInIntake(harbour, {
    at: dayAgo(),
    members: [
      { name: "Marit", timeZone, phone: "+47 400 00 041", safeMessage: true },
      { name: "Jonas", timeZone },
    ],
  })
  const [hers, his] = members
  if (!hers || !his) throw new Error("a couple is two")
  await everybodyAgrees(workspaceId, { clients: members, at: dayAgo() })
  const [first, second] = [hers, his].map((member) => ({ ...accountOf(member), ...member }))
  if (!first || !second) throw new Error("a couple is two")
  const occurrenceId = await aPractice(harbour, { relationshipId, title, first, second }, 0)
  await aResponse(workspaceId, occurrenceId, { client: hers.actor, at: now(), answers: herAnswers })
  return { harbour, hers, first, second, occurrenceId }
}

test("a safety No: she is shown where to turn, staff is told first, and he is told nothing", async ({ people }) => {
  test.setTimeout(240_000)
  const { harbour, hers, first, second, occurrenceId } = await aCoupleInIntake()
  const { slug, workspaceId } = harbour
  const marit = await people.onPhone(first)
  const jonas = await people.onPhone(second)
  const ingrid = await people.atDesk(harbour.practitioner)
  const { user } = await aStaffMember(workspaceId, { role: "assistant", name: "Tove Lie" })
  const tove = await people.atDesk({ ...someone("Tove"), userId: user.id })
  const his = [
    paths.today(slug),
    paths.together(slug),
    paths.practice(slug, occurrenceId),
    paths.messages(slug),
    paths.forms(slug),
  ]
  await walk(jonas, his)
  const before = await walk(jonas, his)

  await test.step("she is told beside the question what a No does, and answers it", async () => {
    const her = await callerOf(marit, slug)
    await her.forms.begin.mutate({ requestId: hers.requestId })
    const { draft } = await her.forms.own.query({ requestId: hers.requestId })
    for (const [questionKey, value] of Object.entries(needed))
      await her.forms.saveAnswer.mutate({
        submissionId: draft?.id ?? "",
        questionKey,
        value,
        writer: crypto.randomUUID(),
        sequence: 1,
        replaces: [],
      })
    await marit.page.goto(paths.fillForm(slug, hers.requestId))
    const title = marit.page.getByRole("heading", { level: 1, name: "Feeling safe" })
    await lookAt(marit, "on the way")
    for (let steps = 0; steps < 4 && !(await title.isVisible()); steps++) {
      await marit.page.getByRole("button", { name: "Next", exact: true }).click()
      await expect(marit.page.getByRole("heading", { level: 1 })).toBeFocused()
    }
    await expect(marit.page.getByText("your practitioner learns of it at once, before you send the form")).toBeVisible()
    await marit.page.getByRole("radio", { name: "No", exact: true }).check()
  })

  await test.step("at once there are real numbers, on the same screen, and the answer is saved", async () => {
    await expect(marit.page.getByRole("heading", { name: "Thank you for saying something so hard." })).toBeVisible()
    const numbers = marit.page.getByRole("list", { name: "Numbers that you can call or write to" })
    await expect(numbers.locator('a[href^="tel:"]').first()).toBeVisible()
    await seeThemSaved(marit)
    await lookAt(marit, "with the support card")
  })

  await test.step("she asks to be contacted by a way that she had marked as safe, and no other is offered", async () => {
    await expect(marit.page.getByRole("radio", { name: /voicemail/ })).toHaveCount(0)
    await marit.page.getByRole("radio", { name: /Yes, send me a text message/ }).check()
    await marit.page.getByRole("button", { name: "Please contact me" }).click()
    await expect(marit.page.getByText("Ingrid Sunde has been asked to send you a text message.")).toBeVisible()
    await expect(marit.page.getByText("the number you marked as safe, ending 41")).toBeVisible()
    await lookAt(marit, "having asked to be contacted")
    await marit.page.reload()
    await expect(marit.page.getByText("Ingrid Sunde has been asked to send you a text message.")).toBeVisible()
  })

  await test.step("the mail to staff is that of any form, and Today puts it first, without a name", async () => {
    const mail = await mailTo(ingrid.email, /^A form is ready for review$/)
    expect(`${mail.text} ${mail.html}`).not.toMatch(/Marit|safe|signal/i)
    await ingrid.page.goto(linkIn(mail))
    const group = ingrid.page.getByRole("region", { name: "First" })
    await expect(group.getByRole("link", { name: /A form is ready for review/ })).toBeVisible()
    await expect(group).not.toContainText("Marit")
    await lookAt(ingrid, "with something first")
    await group.getByRole("link").click()
    await expect(ingrid.page.getByRole("heading", { level: 1, name: /Marit does not feel safe/ })).toBeVisible()
    await expect(ingrid.page.getByText("Asks you to send a text message")).toBeVisible()
    await lookAt(ingrid, "to be read")
    await ingrid.page.getByRole("button", { name: "I have read this" }).click()
    await expect(ingrid.page.getByLabel("What was done?")).toBeVisible()
    await lookAt(ingrid, "read, and open")
  })

  await test.step("the front desk finds nothing of it", async () => {
    await tove.page.goto(paths.desk.today(slug))
    await expect(tove.page.getByText("A form is ready for review")).toHaveCount(0)
    await lookAt(tove, "the front desk's")
    const answer = await tove.page.request.get(new URL(ingrid.page.url()).pathname)
    expect(answer.status()).toBe(404)
  })

  await test.step("his pages and his inbox are as they were; he sends his, and nothing opens to either", async () => {
    expect(await walk(jonas, his)).toEqual(before)
    const him = await callerOf(jonas, slug)
    await him.assignments.start.mutate({ occurrenceId })
    await him.assignments.submit.mutate({ occurrenceId })
    for (const person of [jonas, marit]) {
      await person.page.goto(paths.practiceEnd(slug, occurrenceId))
      await expect(person.page.getByRole("link", { name: "See what has opened" })).toHaveCount(0)
      await lookAt(person, "sent, and closed")
      const answer = await person.page.request.get(paths.togetherOf(slug, occurrenceId))
      expect(answer.status()).toBe(404)
    }
    expect(await mailsTo(jonas.email)).toEqual([])
  })

  await test.step("she sends the form; her copy folds it away, and paper has nothing of it", async () => {
    await marit.page.goto(paths.fillForm(slug, hers.requestId))
    const send = marit.page.getByRole("button", { name: "Send", exact: true })
    for (let steps = 0; steps < 6 && !(await send.isVisible()); steps++)
      await marit.page.getByRole("button", { name: "Next", exact: true }).click()
    await expect(marit.page.getByText("Your practitioner knows already that you answered No")).toBeVisible()
    await lookAt(marit, "before sending, with a No")
    await send.click()
    await expect(marit.page.getByText("Thank you. This is your copy.")).toBeVisible()
    const question = marit.page.getByText("Do you feel safe with the people closest to you?")
    await expect(question).toBeHidden()
    await marit.page.emulateMedia({ media: "print" })
    await expect(marit.page.getByText("The rest of your answers")).toBeHidden()
    await marit.page.emulateMedia({ media: null })
    await marit.page.getByText("The rest of your answers").click()
    await expect(question).toBeVisible()
    await lookAt(marit, "her copy, unfolded")
  })

  await test.step("staff closes it with what was done, and nothing opens by that", async () => {
    await ingrid.page.getByLabel("What was done?").fill("We spoke by phone; she is with her sister.")
    await ingrid.page.getByRole("button", { name: "Write it down and close" }).click()
    await expect(ingrid.page.getByText(/^Closed by Ingrid Sunde/)).toBeVisible()
    await lookAt(ingrid, "closed")
    await ingrid.page.goto(paths.desk.today(slug))
    await expect(ingrid.page.getByRole("region", { name: "First" })).toHaveCount(0)
    await jonas.page.goto(paths.together(slug))
    await expect(jonas.page.getByRole("link", { name: /Where are you right now/ })).toHaveCount(0)
    expect(await mailsTo(jonas.email)).toEqual([])
  })
})

test("Get help has its numbers without a sign-in and without scripts, for the country one chooses", async ({
  people,
}) => {
  const { slug } = await harbourLane()
  const visitor = await people.onPhone(someone("Visitor"), { javaScriptEnabled: false })
  const { page } = visitor
  await page.goto(paths.help(slug))
  await expect(page.locator('a[href="tel:112"]')).toBeVisible()
  await lookAt(visitor)
  await page.getByText("I am in another country").click()
  await page.getByRole("link", { name: "United Kingdom" }).click()
  for (const number of ["tel:999", "tel:08082000247", "tel:116123"])
    await expect(page.locator(`a[href="${number}"]`)).toBeVisible()
  await expect(page.getByText(/From refuge\.org\.uk, checked on \d+ \w+ 20\d\d/)).toBeVisible()
  await lookAt(visitor, "of another country")
})

test("unticking every safe way is asked before it is saved, and says what it means", async ({ people }) => {
  const { harbour, first } = await aCoupleInIntake()
  const { slug } = harbour
  const marit = await people.onPhone(first)
  const { page } = marit
  await page.goto(paths.privacy(slug))
  const ways = page.getByRole("group", { name: "Where is it safe to reach you?" })
  for (const way of ["E-mail", "Text message"]) await ways.getByRole("checkbox", { name: way }).uncheck()
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const dialog = page.getByRole("alertdialog", { name: "No safe way of reaching you?" })
  await expect(dialog).toContainText("no reminders, no confirmations")
  await lookAt(marit, "asking about no safe way")
  await dialog.getByRole("button", { name: "Go back" }).click()
  await expect(ways.getByRole("checkbox", { name: "E-mail" })).not.toBeChecked()
  const her = await callerOf(marit, slug)
  expect((await her.clients.ownProfile.query()).safeEmail).toBe(true)
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await dialog.getByRole("button", { name: "Save it so" }).click()
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible()
  expect(await her.clients.ownProfile.query()).toMatchObject({ safeEmail: false, safeMessage: false })
})
