import { paths } from "@/lib/paths"
import { expect, test } from "./fixtures"
import { agreeToEach } from "./steps/forms"
import { answerInquiry, inviteEach, openInquiryOf, writeToHarbourLane } from "./steps/inquiries"
import { acceptInvitation } from "./steps/invitations"
import { acceptForWork } from "./steps/relationships"
import { harbourLane, someone } from "./steps/workspaces"
import { lookAt } from "./world/looking"
import { linkIn, mailsTo, mailTo } from "./world/mailbox"

const telling = /coupl|sex|therap|intensive|partner|intima|relationship/i

test("a visitor writes, is answered, and each of the couple comes in by an invitation of their own", async ({
  people,
}) => {
  const harbour = await harbourLane()
  const { slug } = harbour
  const marit = await people.onPhone(someone("Marit"))
  const ingrid = await people.atDesk(harbour.practitioner)
  const partner = someone("Jonas")
  const words = "We have not spoken about anything but the children for a year."

  await test.step("she writes through the form, and is told so in neutral words", async () => {
    await writeToHarbourLane(marit, { slug, words, about: "My partner and me, and they know" })
    await expect(marit.page.getByRole("heading", { name: "Thank you. Your message has arrived." })).toBeVisible({
      timeout: 30_000,
    })
    await lookAt(marit)
    const mail = await mailTo(marit.email, /^Your message has arrived$/)
    expect(mail.text).not.toContain(words)
    expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)
  })

  await test.step("staff hears of it in neutral words, reads it and answers", async () => {
    const notice = await mailTo(ingrid.email, /^A new message is waiting$/)
    expect(`${notice.subject} ${notice.text}`).not.toMatch(telling)
    expect(notice.text).not.toContain("Marit")
    await ingrid.page.goto(linkIn(notice))
    await openInquiryOf(ingrid, slug, "Marit")
    await expect(ingrid.page.getByText(words, { exact: true })).toBeVisible()
    await answerInquiry(ingrid, "Hello Marit,\n\nThank you for writing. I have room from next week.\n\nIngrid Sunde")
    const mail = await mailTo(marit.email, /^An answer to your message$/)
    expect(mail.text).toContain("I have room from next week.")
  })

  await test.step("staff makes a couple of them, and invites each separately", async () => {
    await inviteEach(ingrid, partner)
    await lookAt(ingrid)
    for (const { name, email } of [marit, partner]) {
      const mail = await mailTo(email, /^Your invitation$/)
      expect(mail.text).toContain(`Hello ${name},`)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)
    }
    expect((await mailTo(marit.email, /^Your invitation$/)).text).not.toContain("Jonas")
    expect((await mailTo(partner.email, /^Your invitation$/)).text).not.toContain("Marit")
  })

  await test.step("each accepts alone, on a phone of their own, and decides on the documents", async () => {
    const jonas = await people.onPhone(partner)
    for (const person of [marit, jonas]) {
      const link = linkIn(await mailTo(person.email, /^Your invitation$/))
      await acceptInvitation(person, link)
      await expect(person.page).toHaveURL(new RegExp(`${paths.today(slug)}$`))
      await lookAt(person, "just come in")
      await agreeToEach(person, slug)
    }
    await test.step("the link works once", async () => {
      const stranger = await people.onPhone(someone("Stranger"))
      await stranger.page.goto(linkIn(await mailTo(partner.email, /^Your invitation$/)))
      await expect(stranger.page.getByRole("heading", { name: "You have accepted this invitation." })).toBeVisible()
      await expect(stranger.page.getByRole("button", { name: "Accept and go on" })).toHaveCount(0)
      await lookAt(stranger, "used up")
    })
  })

  await test.step("the practitioner sees that both have come in, and accepts them for work", async () => {
    await ingrid.page.reload()
    await expect(ingrid.page.getByText("Accepted", { exact: true })).toHaveCount(2)
    await acceptForWork(ingrid, "Marit and Jonas")
    await lookAt(ingrid, "accepted for work")
    await ingrid.page.goto(paths.desk.relationships(slug))
    await expect(ingrid.page.getByRole("link", { name: /Marit and Jonas/ })).toContainText("Current")
    await lookAt(ingrid)
  })
})

test("what a visitor typed before the form's script had come is there after a reload", async ({ people }) => {
  const { slug } = await harbourLane()
  const marit = await people.onPhone(someone("Marit"))
  const { page } = marit
  const words = page.getByLabel("What brings you here?")
  await page.goto(paths.public(slug), { waitUntil: "commit" })
  await words.fill("We have not spoken about anything but the children for a year.")
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  await page.reload()
  await expect(words).toHaveValue("We have not spoken about anything but the children for a year.")
  await lookAt(marit)
})

/** More than the form takes, with another end than beginning. */
const tooMuch = `${"We talk about the children. ".repeat(143)}That is all.`
const room = "What brings you here?"
const sentence = "Please keep this to 4,000 characters. There will be time for the rest."

test("someone who pastes more than there is room for keeps every word, and is told how much is too much", async ({
  people,
}) => {
  const { slug } = await harbourLane()
  const marit = await people.onPhone(someone("Marit"))
  const { page } = marit
  await page.goto(paths.public(slug))
  await page.getByLabel("What shall I call you?").fill("Marit")
  await page.getByLabel("Your e-mail address").fill(marit.email)
  await page.getByLabel(room).fill(tooMuch)
  await expect(page.getByText("16 characters too many")).toBeVisible()
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByLabel(room)).toHaveAccessibleDescription(new RegExp(sentence))
  await expect(page.getByLabel(room)).toHaveValue(tooMuch)
  await lookAt(marit, "with more words than there is room for")
  await page.getByLabel(room).fill(tooMuch.slice(16))
  await expect(page.getByText("0 characters left")).toBeVisible()
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("heading", { name: "Thank you. Your message has arrived." })).toBeVisible({
    timeout: 30_000,
  })
  await lookAt(marit)
})

test("someone whose browser runs no scripts and who writes too much gets every word back", async ({ people }) => {
  const { slug } = await harbourLane()
  const marit = await people.onPhone(someone("Marit"), { javaScriptEnabled: false })
  const { page } = marit
  await writeToHarbourLane(marit, { slug, words: tooMuch, about: "Me" })
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByLabel(room)).toHaveValue(tooMuch)
  await lookAt(marit, "come back with too many words")

  // Far more than a browser's cookies carry back.
  const rare = Array.from({ length: 30_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("")
  await page.getByLabel(room).fill(rare)
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("heading", { name: "Your message has not been sent yet." })).toBeVisible()
  await expect(page.getByLabel(room)).toHaveValue(rare)
  await page.getByLabel(room).fill("A few words are enough.")
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("heading", { name: "One step is left." })).toBeVisible()
  await lookAt(marit, "one step is left")
})

test("someone whose browser runs no scripts writes too, and confirms by mail", async ({ people }) => {
  const harbour = await harbourLane()
  const marit = await people.onPhone(someone("Marit"), { javaScriptEnabled: false })
  await writeToHarbourLane(marit, { slug: harbour.slug, words: "A few words are enough.", about: "Me" })
  await expect(marit.page.getByRole("heading", { name: "One step is left." })).toBeVisible()
  await lookAt(marit, "one step is left")

  const confirmation = await mailTo(marit.email, /^Please confirm your message$/)
  expect(`${confirmation.subject} ${confirmation.text}`).not.toMatch(telling)
  const staff = await people.atDesk(harbour.practitioner)
  await staff.page.goto(paths.desk.inquiries(harbour.slug))
  await expect(staff.page.getByText("No inquiries yet")).toBeVisible()
  await lookAt(staff, "without inquiries")
  expect(await mailsTo(staff.email)).toEqual([])

  await marit.page.goto(linkIn(confirmation))
  await lookAt(marit)
  await marit.page.getByRole("button", { name: "Yes, I wrote it" }).click()
  await expect(marit.page.getByRole("heading", { name: "Thank you. Your message has arrived." })).toBeVisible()
  await lookAt(marit)
  await marit.page.goto(linkIn(confirmation))
  await expect(marit.page.getByRole("heading", { name: "You have confirmed this message already." })).toBeVisible()
  await lookAt(marit, "confirmed already")
  await mailTo(staff.email, /^A new message is waiting$/)
  await openInquiryOf(staff, harbour.slug, "Marit")
})
