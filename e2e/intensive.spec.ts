import { anOrder } from "@/features/payments/factory"
import { paths } from "@/lib/paths"
import { expect, test } from "./fixtures"
import {
  appointmentPage,
  holdDays,
  inOneMonth,
  letHoldsEnd,
  lookForDays,
  offeredDays,
  releaseDays,
} from "./steps/intensives"
import {
  closedCard,
  declinedCard,
  forgetPayments,
  giveBack,
  keepWebhooksBack,
  letAMinutePass,
  letHalfAnHourPass,
  letWebhooksArrive,
  payByCard,
} from "./steps/payments"
import { turnToMonthOf } from "./steps/scheduling"
import { aCouple, harbourLane, offerIntensive } from "./steps/workspaces"
import { lookAt } from "./world/looking"
import { attachmentOf, linkIn, mailsTo, mailTo } from "./world/mailbox"

// They share the card company, whose clock and messages are held still here.
test.describe.configure({ mode: "serial" })
test.beforeAll(forgetPayments)

/** By when the rest is due, in the same words on every page and in the mail. */
const balanceDue = /by (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} \w+ \d{4}/
const telling = /coupl|sex|therap|intensive|partner|intima|relationship/i

test("a couple books an intensive and pays its deposit, and is confirmed by the card company's word alone", async ({
  people,
}) => {
  const harbour = await harbourLane()
  await offerIntensive(harbour)
  const couple = await aCouple(harbour)
  const marit = await people.onPhone(couple.first)
  const { page } = marit

  await lookForDays(marit, harbour.slug)
  const days = (await offeredDays(marit)).filter(inOneMonth).at(-5) ?? ""
  await keepWebhooksBack()
  await holdDays(marit, days)

  await payByCard(marit, { amount: "€900.00", card: declinedCard })
  await expect(page.getByRole("alert")).toContainText("Your card was declined.")
  await lookAt(marit, "after a refused card")
  await payByCard(marit, { amount: "€900.00" })

  await expect(page).toHaveURL(appointmentPage)
  await expect(page.getByText("We are waiting for the card company to confirm your payment.")).toBeVisible()
  await expect(page.getByRole("heading", { level: 1, name: "Days kept for you" })).toBeVisible()
  await expect(page.getByText(/confirmed/i)).toHaveCount(0)
  await lookAt(marit, "waiting for the card company")
  expect((await mailsTo(marit.email)).map(({ subject }) => subject)).toEqual([])

  await letWebhooksArrive()
  await expect(page.getByRole("heading", { level: 1, name: "Your time is confirmed" })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText("Your deposit has arrived")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Balance" })).toContainText(balanceDue)
  await expect(page.getByRole("listitem").filter({ hasText: "Balance" })).toContainText("€2,100.00")
  await lookAt(marit, "confirmed")

  await test.step("each of the two is told by mail, with one neutral calendar entry a day", async () => {
    for (const { email } of [couple.first, couple.second]) {
      const mail = await mailTo(email, /^Your time with Harbour Lane is confirmed$/)
      const calendar = await attachmentOf(mail, "appointment.ics")
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)
      expect([...calendar.matchAll(/^SUMMARY:(.*?)\r?$/gm)].map(([, title]) => title)).toEqual([
        "Harbour Lane",
        "Harbour Lane",
      ])
      expect(`${mail.subject} ${mail.text} ${calendar}`).not.toMatch(telling)
    }
    const receipt = await mailTo(marit.email, /receipt/)
    expect(receipt.text).toContain("€900.00")
    const [due = ""] = balanceDue.exec(receipt.text ?? "") ?? []
    expect(receipt.text).toContain(`Still to pay: €2,100.00 ${due}.`)
    await page.goto(paths.today(harbour.slug))
    await expect(page.getByRole("link", { name: `€2,100.00 ${due}` })).toBeVisible()
    await lookAt(marit, "with a balance to pay")
    expect(`${receipt.subject} ${receipt.text}`).not.toMatch(telling)
    await page.goto(linkIn(receipt))
    await expect(page.getByRole("heading", { level: 1, name: "Receipt" })).toBeVisible()
    await expect(page.getByText("€900.00")).toBeVisible()
    await expect(page.getByText(`€2,100.00 ${due}`)).toBeVisible()
    await lookAt(marit)
  })

  await test.step("both find it among their appointments, and only the payer finds a payment", async () => {
    const jonas = await people.onPhone(couple.second)
    for (const person of [marit, jonas]) {
      await person.page.goto(paths.appointments(harbour.slug))
      for (const day of days.split(" and ")) await expect(person.page.getByText(day)).toBeVisible()
      await lookAt(person, "with an appointment")
    }
    await marit.page.goto(paths.payments(harbour.slug))
    await expect(marit.page.getByText("Deposit, €900.00")).toBeVisible()
    await lookAt(marit)
    await jonas.page.goto(paths.payments(harbour.slug))
    await expect(jonas.page.getByText("Nothing to pay")).toBeVisible()
    await lookAt(jonas, "with nothing to pay")
    expect((await mailsTo(jonas.email)).map(({ subject }) => subject)).toEqual([
      "Your time with Harbour Lane is confirmed",
    ])
  })

  await test.step("staff's calendar shows it", async () => {
    const ingrid = await people.atDesk(harbour.practitioner)
    await ingrid.page.goto(paths.desk.intensives(harbour.slug))
    const row = ingrid.page.getByRole("row", { name: /Marit and Jonas/ })
    await expect(row).toContainText("confirmed")
    await expect(row).toContainText("€900.00 of €3,000.00")
    await lookAt(ingrid)
    await ingrid.page.goto(paths.desk.calendar(harbour.slug))
    await lookAt(ingrid)
    await turnToMonthOf(ingrid, days)
    const entries = ingrid.page.getByRole("link", { name: /Marit and Jonas/ })
    await expect(entries).toHaveCount(4)
    await lookAt(ingrid, "a month with an appointment")
    await entries.first().click()
    await expect(ingrid.page.getByText("Marit, Jonas")).toBeVisible()
    await lookAt(ingrid)
    await ingrid.page.goto(paths.desk.payments(harbour.slug))
    await expect(ingrid.page.getByRole("row", { name: /Marit and Jonas/ })).toContainText("deposit paid")
    await lookAt(ingrid)
  })
})

test("days that are released, or whose time runs out, are free for another couple", async ({ people }) => {
  const harbour = await harbourLane()
  await offerIntensive(harbour)
  const [first, second] = [await aCouple(harbour), await aCouple(harbour, ["Tove", "Ada"])]
  const marit = await people.onPhone(first.first)
  const tove = await people.onPhone(second.first)

  await lookForDays(marit, harbour.slug)
  const [days = ""] = await offeredDays(marit)
  await holdDays(marit, days)
  await expect(marit.page).toHaveTitle(/Pay €900.00/)
  await lookAt(marit)

  await lookForDays(tove, harbour.slug)
  expect(await offeredDays(tove)).not.toContain(days)

  await test.step("she leaves the payment page, and releases the days", async () => {
    await marit.page.getByRole("link", { name: /^Back to/ }).click()
    await expect(marit.page.getByText("Nothing was charged. Your days are still kept.")).toBeVisible()
    await lookAt(marit, "kept and not paid")
    const kept = marit.page.url()
    await marit.page.goto(paths.today(harbour.slug))
    await expect(marit.page.getByRole("heading", { level: 2 }).first()).toHaveText(days)
    await expect(marit.page.getByRole("button", { name: "Pay €900.00" })).toBeVisible()
    await lookAt(marit, "with kept days")
    await lookForDays(marit, harbour.slug)
    await expect(marit.page.getByText(days)).toBeVisible()
    await lookAt(marit, "with kept days")
    expect(await offeredDays(marit)).not.toContain(days)
    await marit.page.getByRole("link", { name: "Pay, or let them go" }).click()
    await expect(marit.page).toHaveURL(new URL(kept).pathname)

    const jonas = await people.onPhone(first.second)
    await jonas.page.goto(paths.appointments(harbour.slug))
    await expect(jonas.page.getByText(/^Kept for you until \d\d:\d\d\.$/)).toBeVisible()
    await lookAt(jonas, "with kept days")
    await jonas.page.getByRole("link", { name: "Details" }).click()
    await expect(jonas.page.getByText("You will hear as soon as they are certain.")).toBeVisible()
    await expect(jonas.page.getByText(/€|paid|charged/)).toHaveCount(0)
    await lookAt(jonas, "kept by the other")

    await releaseDays(marit)
    await jonas.page.reload()
    await expect(jonas.page.getByRole("heading", { name: "These days are no longer kept" })).toBeVisible()
    await expect(jonas.page.getByText(/€|paid|charged/)).toHaveCount(0)
    await lookAt(jonas, "released by the other")
    await lookAt(marit, "released")
    await lookForDays(tove, harbour.slug)
    expect(await offeredDays(tove)).toContain(days)
  })

  await test.step("the others keep the same days, and never pay", async () => {
    await holdDays(tove, days)
    await expect(tove.page).toHaveTitle(/Pay €900.00/)
    await lookAt(tove)
    const wayBack = (await tove.page.getByRole("link", { name: /^Back to/ }).getAttribute("href")) ?? ""
    await lookForDays(marit, harbour.slug)
    expect(await offeredDays(marit)).not.toContain(days)
    await letHalfAnHourPass()
    await letHoldsEnd(harbour.workspaceId)
    await expect
      .poll(async () => {
        await lookForDays(marit, harbour.slug)
        return offeredDays(marit)
      })
      .toContain(days)
    await tove.page.goto(wayBack)
    await expect(tove.page.getByText("The time for these days has run out")).toBeVisible()
    await lookAt(tove, "lapsed")
    const mail = await mailTo(tove.email, /^Your days with Harbour Lane are no longer kept$/)
    expect(mail.text).toContain("Nothing was charged, and nothing is owed.")
    expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)
    expect((await mailsTo(second.second.email)).map(({ subject }) => subject)).toEqual([])
  })
})

test("money that cannot go back to its card is told to its payer and to staff, who return it in another way", async ({
  people,
}) => {
  await forgetPayments()
  const harbour = await harbourLane()
  const couple = await aCouple(harbour)
  const payers = [{ clientId: couple.first.clientId, weight: 1 }]
  await anOrder(harbour.workspaceId, { relationshipId: couple.relationshipId, payers })
  const marit = await people.onPhone(couple.first)
  await marit.page.goto(paths.payments(harbour.slug))
  await marit.page.getByRole("button", { name: "Pay €900.00" }).click()
  await payByCard(marit, { amount: "€900.00", card: closedCard })
  await expect(marit.page.getByText(/^Paid on/)).toBeVisible({ timeout: 20_000 })

  const reads = async (says: string) => {
    await expect(async () => {
      await marit.page.goto(paths.payments(harbour.slug))
      await expect(marit.page.getByText(says)).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
    await lookAt(marit, says)
  }
  await giveBack(harbour.workspaceId, couple.first.actor)
  await reads("€900.00 went back to your card.")
  await mailTo(marit.email, /^Money is on its way back from Harbour Lane$/)
  await letAMinutePass()
  await reads("€900.00 could not go back to your card. It is still yours, and we have been told.")
  const mail = await mailTo(marit.email, /^Money from Harbour Lane could not go back to your card$/)
  expect(`${mail.subject} ${mail.text}`).not.toMatch(telling)

  const notice = await mailTo(harbour.practitioner.email, /^A refund did not arrive: number \d{4}-0001$/)
  const ingrid = await people.atDesk(harbour.practitioner)
  await ingrid.page.goto(linkIn(notice))
  const failed = ingrid.page.getByRole("region", { name: "Refunds that did not arrive" })
  await expect(failed).toContainText("the card has expired or was canceled")
  await lookAt(ingrid, "with a refund that failed")
  await failed.getByRole("button", { name: "Returned in another way" }).click()
  const dialog = ingrid.page.getByRole("alertdialog", { name: "Returned in another way?" })
  await expect(dialog).toContainText("This sends no money.")
  await lookAt(ingrid, "asking whether the money was returned")
  await dialog.getByRole("button", { name: "Note it" }).click()
  await expect(failed).toHaveCount(0)
  await lookAt(ingrid, "with nothing to return")
  await reads("€900.00 was returned to you in another way.")
})
