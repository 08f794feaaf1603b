import { percentOf, split } from "@/lib/money/arithmetic"
import { formatMoney } from "@/lib/money/format"
import { type MinorUnits, toMinorUnits } from "@/lib/money/money"
import { DAY_MS } from "@/lib/time/interval"

export type Part = Readonly<{ kind: "deposit" | "balance"; amountMinor: MinorUnits }>

/** What is asked for first and what is left for later. The parts sum to the whole; a part of nothing is left out. */
export const partsOf = (whole: MinorUnits, depositPercent: number): readonly Part[] => {
  const deposit = percentOf(whole, depositPercent)
  const parts: Part[] = [
    { kind: "deposit", amountMinor: deposit },
    { kind: "balance", amountMinor: toMinorUnits(whole - deposit) },
  ]
  return parts.filter(({ amountMinor }) => amountMinor > 0)
}

/** The balance is due this many days before what it is for begins. */
export const balanceDueAt = (begins: Date, balanceDueDays: number): Date =>
  new Date(begins.getTime() - balanceDueDays * DAY_MS)

/** When each part is due. Booked at short notice, a balance would be due in the past: there is always a day for it. */
export type DueDates = Readonly<{ now: Date; depositDueAt: Date; balanceDueAt: Date }>

/** The parts of one payer's share with their due dates. */
export const instalmentsOf = (
  share: MinorUnits,
  { depositPercent, now, ...due }: DueDates & { depositPercent: number },
): readonly (Part & { dueAt: Date })[] =>
  partsOf(share, depositPercent).map((part) => ({
    ...part,
    dueAt:
      part.kind === "deposit"
        ? due.depositDueAt
        : new Date(Math.max(due.balanceDueAt.getTime(), now.getTime() + DAY_MS)),
  }))

/** Stripe counts these in hundredths, though they have none any more. Source: Stripe's "Supported currencies", special cases. */
const inHundredths = new Set(["ISK", "UGX"])

/** An amount as the processor counts it. */
export const processorAmount = (minor: number, currency: string): number =>
  inHundredths.has(currency.toUpperCase()) ? minor * 100 : minor

/** Each payer's share of the whole, by weight; the shares sum to the whole, to the last minor unit. */
export const sharesOf = <P extends { weight: number }>(
  totalMinor: MinorUnits,
  payers: readonly P[],
): readonly (P & { amountMinor: MinorUnits })[] => {
  const parts = split(
    totalMinor,
    payers.map(({ weight }) => weight),
  )
  return payers.map((payer, n) => ({ ...payer, amountMinor: parts[n] ?? toMinorUnits(0) }))
}

/** The number that receipts show: the year and a count within the workspace. */
export const orderNumber = (year: number, count: number) => `${year}-${String(count).padStart(4, "0")}`

/** Why a second payment of the same instalment went back. */
export const paidTwice = "paid_twice"

/** What is known of a refund: what the processor said of it, and what staff did when it had failed. */
export type RefundFacts = Readonly<{
  amountMinor: number
  refundedAt: Date | null
  failedAt: Date | null
  returnedAt: Date | null
  retry: unknown
}>

/** `failed` waits for staff; `retried` is asked for once more by another refund; `returned`: by staff, not to the card. */
export type RefundState = "asked" | "refunded" | "failed" | "retried" | "returned"

/** Where a refund stands. What the processor reported as refunded it may report as failed days later: the last word counts. */
export const refundState = ({ refundedAt, failedAt, returnedAt, retry }: RefundFacts): RefundState => {
  if (returnedAt) return "returned"
  if (failedAt) return retry ? "retried" : "failed"
  return refundedAt ? "refunded" : "asked"
}

const sumOf = (refunds: readonly RefundFacts[], states: readonly RefundState[]) =>
  refunds
    .filter((refund) => states.includes(refundState(refund)))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** What may still go back of a payment. A refund that failed does not stand in the way of the next one. */
export const refundable = (paidMinor: number, refunds: readonly RefundFacts[]) =>
  paidMinor - sumOf(refunds, ["asked", "refunded", "returned"])

/** What has come in with these payments and stayed. */
export const paidOf = (payments: readonly { amountMinor: number; refunds: readonly RefundFacts[] }[]) =>
  payments.reduce((sum, { amountMinor, refunds }) => sum + amountMinor - sumOf(refunds, ["refunded", "returned"]), 0)

/** What a payer is told of money that goes back to them: in every state the truth, and never why. */
export const refundInWords = (
  {
    amountMinor,
    state,
    isOfSecondPayment,
  }: Readonly<{ amountMinor: number; state: RefundState; isOfSecondPayment: boolean }>,
  currency: string,
): string => {
  const amount = `${isOfSecondPayment ? "Paid twice: " : ""}${formatMoney(amountMinor, currency)}`
  switch (state) {
    case "asked":
    case "retried":
      return `${amount} is on its way back to your card.`
    case "refunded":
      return `${amount} went back to your card. Most banks show it within five to ten working days.`
    case "failed":
      return `${amount} could not go back to your card. It is still yours, and we have been told.`
    case "returned":
      return `${amount} was returned to you in another way.`
  }
}

const failures: Readonly<Record<string, string>> = {
  lost_or_stolen_card: "the card was lost or stolen",
  expired_or_canceled_card: "the card has expired or was canceled",
  charge_for_pending_refund_disputed: "the payer disputes the payment with their bank",
  insufficient_funds: "there was too little money in your account at the card company",
  balance_insufficient: "there was too little money in your account at the card company",
  charge_disputed: "the payer disputes the payment with their bank",
  declined: "the bank declined it",
  merchant_request: "it was stopped at your request",
  canceled: "it was stopped before it arrived",
  charge_already_refunded: "the card company says that it was refunded already, outside of Attune",
}

/** Why a refund failed, for staff. Source: Stripe's "Failed refunds" and its error codes. */
export const failureInWords = (code: string | null): string =>
  failures[code ?? ""] ?? "the card company did not say why"

/**
 * Debit and credit of each kind of entry. Receivable is what the payer owes; processor is what lies with the card company;
 * elsewhere is money that did not go through it.
 */
export const accounts = {
  charge: { debitAccount: "receivable", creditAccount: "revenue" },
  cancelled: { debitAccount: "revenue", creditAccount: "receivable" },
  paid: { debitAccount: "processor", creditAccount: "receivable" },
  refunded: { debitAccount: "receivable", creditAccount: "processor" },
  refundFailed: { debitAccount: "processor", creditAccount: "receivable" },
  returned: { debitAccount: "receivable", creditAccount: "elsewhere" },
} as const

export type OrderState = "cancelled" | "paid" | "overdue" | "deposit paid" | "open"

/** Where an order stands, derived from what is owed and what came in; stored nowhere. */
export const orderState = (
  order: { cancelledAt: Date | null; totalMinor: number; paidMinor: number; nextDueAt: Date | null },
  now: Date,
): OrderState => {
  if (order.cancelledAt) return "cancelled"
  if (order.paidMinor >= order.totalMinor) return "paid"
  if (order.nextDueAt && order.nextDueAt < now) return "overdue"
  return order.paidMinor > 0 ? "deposit paid" : "open"
}
