import { anAssignment } from "@/features/assignments/factory"
import { paths } from "@/lib/paths"
import { now } from "@/lib/time/clock"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { expect, test } from "../fixtures"
import {
  answerOnPhone,
  assignPractice,
  beginPractice,
  commentToBoth,
  type EmotionalMap,
  openTogether,
  sendPractice,
  writeLine,
} from "../steps/assignments"
import { signInByMail } from "../steps/identity"
import { aCouple, harbourLane } from "../steps/workspaces"
import { lookAt } from "../world/looking"
import { linkIn, mailsTo, mailTo } from "../world/mailbox"

const telling = /coupl|sex|therap|intensive|partner|intima|relationship|practice|emotion|map/i

const hers: EmotionalMap = {
  pleasant: "ArrowLeft",
  words: ["tense", "hopeful"],
  ownWord: "half-awake",
  region: "chest",
  needs: ["being heard", "rest"],
  line: "I wanted to say more about Sunday.",
}
const his: EmotionalMap = {
  pleasant: "ArrowRight",
  words: ["calm", "hopeful"],
  region: "belly",
  needs: ["being heard", "fun"],
  line: "The quiet was good.",
}

test("a couple maps where each of them is, alone, and both maps open at once", async ({ people }) => {
  // The reminder comes by the clock: at most a minute after the practice is due.
  test.setTimeout(240_000)
  const harbour = await harbourLane()
  const { slug } = harbour
  const couple = await aCouple(harbour)
  const ingrid = await people.atDesk(harbour.practitioner)
  const marit = await people.onPhone({ ...couple.first, userId: "" })
  const jonas = await people.onPhone(couple.second)

  await test.step("the practitioner gives it, in words of her own", async () => {
    await ingrid.page.goto(paths.desk.library(slug))
    await lookAt(ingrid)
    await ingrid.page.getByRole("link", { name: "Emotional map" }).click()
    await expect(ingrid.page.getByRole("heading", { level: 1, name: "Emotional map" })).toBeVisible()
    await lookAt(ingrid)
    await assignPractice(ingrid, {
      slug,
      relationshipId: couple.relationshipId,
      exercise: "Emotional map",
      rationale: "So that each of you can say where you are before you talk about Sunday.",
    })
  })

  await test.step("each is reminded in neutral words, and she comes in by her e-mail", async () => {
    const [toHer, toHim] = [
      await mailTo(marit.email, /^Something is waiting for you$/, { seconds: 90 }),
      await mailTo(jonas.email, /^Something is waiting for you$/, { seconds: 90 }),
    ]
    for (const mail of [toHer, toHim]) expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)
    await marit.page.goto(linkIn(toHer))
    await signInByMail(marit)
    await expect(marit.page).toHaveURL(new RegExp(`${paths.today(slug)}$`))
  })

  await test.step("she answers on her phone, and nothing opens", async () => {
    await beginPractice(marit, { slug, partner: "Jonas" })
    await answerOnPhone(marit, hers)
    await sendPractice(marit)
    for (const person of [marit, jonas]) {
      await person.page.goto(paths.together(slug))
      await expect(person.page.getByText("What opens will be here")).toBeVisible()
      await lookAt(person, "with nothing opened")
    }
    await jonas.page.goto(paths.today(slug))
    await expect(jonas.page.getByText("Opens when both have answered")).toBeVisible()
  })

  await test.step("he begins, pauses, and finds his draft again before he sends it", async () => {
    await beginPractice(jonas, { slug, partner: "Marit" })
    await answerOnPhone(jonas, his)
    await jonas.page.getByRole("link", { name: "Pause" }).click()
    await jonas.page.getByRole("link", { name: /^Continue\b.*Where are you right now/ }).click()
    await expect(jonas.page.getByRole("heading", { level: 1, name: "Before you send it" })).toBeVisible()
    await expect(jonas.page.getByText(his.line)).toBeVisible()
    await sendPractice(jonas)
  })

  await test.step("it opens for both at once, compared in words", async () => {
    for (const { email } of [marit, jonas]) {
      const mail = await mailTo(email, /^Something new is waiting$/)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)
    }
    for (const person of [marit, jonas]) {
      const { page } = person
      await openTogether(person, slug)
      await expect(page.getByText("Some distance right now: similar energy, different pleasantness.")).toBeVisible()
      const both = page.getByText("Both of you", { exact: true })
      await expect(both.first().locator("..")).toContainText("hopeful")
      await expect(page.getByText("Only you", { exact: true }).first()).toBeVisible()
      await expect(page.getByText(hers.line)).toHaveCount(0)
      await expect(page.getByText(his.line)).toHaveCount(0)
    }
  })

  await test.step("the practitioner sees what came back, and writes to both", async () => {
    await ingrid.page.goto(paths.desk.today(slug))
    await lookAt(ingrid)
    await ingrid.page.getByRole("link", { name: "Marit and Jonas" }).first().click()
    await expect(ingrid.page).toHaveURL(/\/desk\/reviews\//)
    await expect(ingrid.page.getByText(hers.line)).toBeVisible()
    await expect(ingrid.page.getByText(his.line)).toBeVisible()
    await lookAt(ingrid)
    await commentToBoth(ingrid, "You both asked to be heard. Let us begin there on Thursday.")
    await lookAt(ingrid, "reviewed")
  })

  await test.step("both read it, with its readers named", async () => {
    for (const person of [marit, jonas]) {
      await openTogether(person, slug)
      await expect(person.page.getByText("You both asked to be heard.")).toBeVisible()
      await person.page.goto(paths.messages(slug))
      await expect(person.page.getByText("You both asked to be heard.")).toBeVisible()
      await lookAt(person, "with a comment")
    }
    const subjects = (await mailsTo(jonas.email)).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject === "Something is waiting for you")).toHaveLength(1)
  })
})

test("a practice on two devices loses no words: she sees both versions and chooses", async ({ people }) => {
  const harbour = await harbourLane()
  const { slug, workspaceId, owner, timeZone } = harbour
  const couple = await aCouple(harbour)
  const today = localDateAt(now(), toTimeZone(timeZone))
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId: couple.relationshipId,
    clients: [couple.first, couple.second],
    staff: owner,
    firstDate: today,
  })
  const [occurrenceId = ""] = occurrenceIds
  const practice = paths.practice(slug, occurrenceId)
  const phone = await people.onPhone(couple.first)
  const laptop = await people.atDesk(couple.first)

  await test.step("both devices have the same page open", async () => {
    await beginPractice(phone, { slug, partner: "Jonas" })
    await laptop.page.goto(practice)
    await lookAt(laptop)
  })

  await test.step("she writes on the phone, then something else on the laptop", async () => {
    await writeLine(phone, "Written on the train.")
    await writeLine(laptop, "Written at my desk.")
    const both = laptop.page.getByRole("region", { name: "Two versions" })
    await expect(both).toContainText("There are two versions of “One line, if you like”")
    await expect(both.getByText("Written on the train.")).toBeVisible()
    await expect(both.getByText("Written at my desk.")).toBeVisible()
    await lookAt(laptop, "with two versions")
  })

  await test.step("nothing is sent before she has chosen, and a reload forgets neither", async () => {
    await laptop.page.getByRole("button", { name: "Next", exact: true }).click()
    await laptop.page.getByRole("button", { name: "Send", exact: true }).click()
    await expect(laptop.page.getByRole("region", { name: "Two versions" })).toBeFocused()
    await laptop.page.reload()
    await expect(laptop.page.getByRole("heading", { level: 1, name: "Before you send it" })).toBeVisible()
    await expect(laptop.page.getByText("Written on the train.")).toBeVisible()
  })

  await test.step("the phone asks as well, when it is looked at again", async () => {
    await phone.page.getByRole("link", { name: "Pause" }).click()
    await expect(phone.page).toHaveURL(new RegExp(`${paths.today(slug)}$`))
    await phone.page.goBack()
    await expect(phone.page.getByRole("region", { name: "Two versions" })).toContainText("Written at my desk.")
    await lookAt(phone, "with two versions")
    const both = phone.page.getByRole("region", { name: "Two versions" })
    await both.getByRole("listitem").filter({ hasText: "Written on the train." }).getByRole("button").click()
    await expect(phone.page.getByRole("region", { name: "Two versions" })).toHaveCount(0)
    await expect(phone.page.getByText("Saved", { exact: true })).toBeVisible()
  })

  await test.step("what she chose is what is sent", async () => {
    await laptop.page.reload()
    await expect(laptop.page.getByText("Written on the train.")).toBeVisible()
    await expect(laptop.page.getByText("Written at my desk.")).toHaveCount(0)
    await sendPractice(laptop)
    await phone.page.goto(practice)
    await expect(phone.page.getByText("Written on the train.")).toBeVisible()
    await lookAt(phone)
  })
})
