import { expect } from "@playwright/test"
import { cancelOrder } from "@/features/payments/commands/place-order"
import { refundPayment } from "@/features/payments/commands/refund"
import { myPayments } from "@/features/payments/queries/mine"
import { type ClientActor, inScope } from "@/server/data/scope"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"

const control = async (what: string, body: object = {}) => {
  const response = await fetch(`${process.env.E2E_SANDBOX_URL}/_sandbox/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  expect(response.status, `the payment stand-in on ${what}`).toBe(200)
}

/** The card company's word does not arrive until `letWebhooksArrive`. */
export const keepWebhooksBack = () => control("webhooks/hold")
export const letWebhooksArrive = () => control("webhooks/release")
/** Time passes at the card company alone; payment pages that nobody finished end. */
export const letHalfAnHourPass = () => control("clock", { advanceSeconds: 31 * 60 })
/** As long as refunds take that do not succeed at once. */
export const letAMinutePass = () => control("clock", { advanceSeconds: 61 })
/** The card company forgets everything, its moved clock too. */
export const forgetPayments = () => control("reset")

export const goodCard = "4242 4242 4242 4242"
export const declinedCard = "4000 0000 0000 0002"
/** It pays, and is closed before a refund arrives. */
export const closedCard = "4000 0000 0000 5126"

/** Takes back what the payer owes, and asks for what they paid to go back to its card, as the product does when days are lost. */
export const giveBack = async (workspaceId: string, payer: ClientActor) => {
  const {
    rows: [owed],
  } = await inScope({ workspaceId, actor: payer }, myPayments)
  const paymentId = owed?.instalments[0]?.payment?.id ?? ""
  await inScope({ workspaceId, actor: { kind: "system", reason: "e2e" } }, async (scope) => {
    await cancelOrder(scope, owed?.order.id ?? "")
    await refundPayment(scope, { paymentId, reason: "e2e" })
  })
}

/** Fills in the card company's page and pays; it then leads back to us, or says why not. */
export const payByCard = async (person: Person, { amount, card = goodCard }: { amount: string; card?: string }) => {
  const { page, name, email } = person
  await expect(page).toHaveTitle(new RegExp(`Pay ${amount.replace(/[.€,]/g, "\\$&")}`))
  await lookAt(person)
  const address = page.getByLabel("E-mail")
  if (await address.isEditable()) await address.fill(email)
  await page.getByLabel("Card number").fill(card)
  await page.getByLabel("Expiry").fill("04 / 75")
  await page.getByLabel("CVC").fill("123")
  await page.getByLabel("Name on card").fill(name)
  await page.getByRole("button", { name: `Pay ${amount}` }).click()
}
