import { everybodyAgrees } from "@/features/consents/factory"
import { aRelationshipInIntake } from "@/features/forms/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { expect, test } from "../fixtures"
import { beginPractice, writeLine } from "../steps/assignments"
import { aPractice, herLine, walk } from "../steps/consents"
import { answerFirstPart, answerTheRest, beginIntake, type Intake, sendIntake } from "../steps/forms"
import { aCouple, accountOf, harbourLane } from "../steps/workspaces"
import { callerOf } from "../world/caller"
import { lookAt } from "../world/looking"
import { linkIn, mailsTo, mailTo } from "../world/mailbox"

const hers: Intake = {
  fullName: "Marit Solheim",
  brings: "We plan well, and it has been two years since we talked about anything that matters.",
  hope: "That an ordinary Sunday feels like something we both chose.",
  worry: "That I say it out loud and he hears only that he has failed.",
}
const his: Intake = {
  fullName: "Jonas Berg",
  brings: "I come home and do not know what to say any more.",
  hope: "To be asked how it was, and to ask.",
  worry: "That it is too late.",
}

test("each answers the intake alone, over two devices, and only the practitioner reads both", async ({ people }) => {
  // Three browsers, five screens each, and a look at every one of them.
  test.setTimeout(180_000)
  const harbour = await harbourLane()
  const { slug } = harbour
  const { relationshipId, members } = await aRelationshipInIntake(harbour, { at: new Date(Date.now() - 3_600_000) })
  const [first, second] = members.map(accountOf)
  if (!first || !second) throw new Error("a couple is two")

  await test.step("she says yes to her documents and begins on one phone, which dies in the middle", async () => {
    const marit = await people.onPhone(first)
    await beginIntake(marit, { slug, partner: "Jonas" })
    await answerFirstPart(marit, hers)
    await marit.page.context().close()
  })

  const marit = await people.onPhone(first)
  await test.step("she goes on with another, where everything is as she left it", async () => {
    await marit.page.goto(paths.forms(slug))
    await lookAt(marit, "with a form begun")
    await marit.page.getByRole("link", { name: "Go on" }).click()
    await expect(marit.page.getByText("Everything is as you left it.")).toBeVisible()
    await lookAt(marit, "a form begun")
    await marit.page.getByRole("link", { name: "Go on" }).click()
    await expect(marit.page.getByRole("textbox", { name: "What brings you here now?" })).toHaveValue(hers.brings)
    await expect(marit.page.getByRole("textbox", { name: "What worries you about beginning?" })).toHaveValue(hers.worry)
    await lookAt(marit)
  })

  await test.step("she reviews and sends", async () => {
    await answerTheRest(marit, hers)
    await expect(marit.page.getByText(hers.worry)).toBeVisible()
    await sendIntake(marit)
  })

  const jonas = await people.onPhone(second)
  await test.step("he learns nothing of it, and answers alone", async () => {
    await beginIntake(jonas, { slug, partner: "Marit" })
    await answerFirstPart(jonas, his)
    await answerTheRest(jonas, his)
    await sendIntake(jonas)
    await expect(jonas.page.getByText(his.worry)).toBeVisible()
    for (const path of [paths.today(slug), paths.forms(slug), paths.consents(slug), paths.together(slug)]) {
      await jonas.page.goto(path)
      await lookAt(jonas, "after the intake")
      const said = await jonas.page.content()
      for (const words of Object.values(hers)) expect(said).not.toContain(words)
    }
  })

  await test.step("sent again, it becomes a second version of his form", async () => {
    await jonas.page.goto(paths.forms(slug))
    await jonas.page.getByRole("link", { name: /About you/ }).click()
    await lookAt(jonas, "sent")
    await jonas.page.getByRole("button", { name: "Change my answers" }).click()
    await expect(jonas.page).toHaveURL(/\/fill/)
    await lookAt(jonas, "changing")
    await jonas.page.getByRole("button", { name: /^Change: What worries you about beginning/ }).click()
    await jonas.page
      .getByRole("textbox", { name: "What worries you about beginning?" })
      .fill("That it is late. Not too late.")
    await jonas.page.getByRole("button", { name: "To the review" }).click()
    await sendIntake(jonas)
    await expect(jonas.page.getByText("version 2")).toBeVisible()
  })

  await test.step("the practitioner reads both, each separately", async () => {
    const ingrid = await people.atDesk(harbour.practitioner)
    await ingrid.page.goto(linkIn(await mailTo(ingrid.email, /^A form is ready for review$/)))
    await lookAt(ingrid)
    await ingrid.page.goto(paths.desk.relationship(slug, relationshipId))
    await lookAt(ingrid)
    for (const [person, intake] of [
      ["Marit", hers],
      ["Jonas", his],
    ] as const) {
      await ingrid.page.goto(paths.desk.relationship(slug, relationshipId))
      const card = ingrid.page.getByRole("listitem").filter({ hasText: "About you" })
      await card
        .nth(person === "Marit" ? 0 : 1)
        .getByRole("link", { name: "About you" })
        .click()
      await expect(ingrid.page.getByRole("heading", { level: 1, name: `${person}: About you` })).toBeVisible()
      await expect(ingrid.page.getByText(intake.brings)).toBeVisible()
      await expect(ingrid.page.getByText(intake === hers ? his.brings : hers.brings)).toHaveCount(0)
      await lookAt(ingrid)
    }
    await expect(ingrid.page.getByText("That it is late. Not too late.")).toBeVisible()
    await expect(ingrid.page.getByText("Version 2, this one")).toBeVisible()
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
    await expect(privacy).toContainText("If you take back your yesAt once")
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
