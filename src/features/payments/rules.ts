import { percentOf, split } from "@/lib/money/arithmetic"
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

/** What may still go back of a payment. */
export const refundable = (paidMinor: number, refunds: readonly { amountMinor: number }[]) =>
  paidMinor - refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** Debit and credit of each kind of entry. Receivable is what the payer owes; processor is what lies with the card company. */
export const accounts = {
  charge: { debitAccount: "receivable", creditAccount: "revenue" },
  cancelled: { debitAccount: "revenue", creditAccount: "receivable" },
  paid: { debitAccount: "processor", creditAccount: "receivable" },
  refunded: { debitAccount: "receivable", creditAccount: "processor" },
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
