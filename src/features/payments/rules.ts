import { percentOf, split } from "@/lib/money/arithmetic"
import { type MinorUnits, toMinorUnits } from "@/lib/money/money"
import { DAY_MS } from "@/lib/time/interval"

export type InstalmentPlan = Readonly<{ kind: "deposit" | "balance"; amountMinor: MinorUnits; dueAt: Date }>

/**
 * The parts of one payer's share: the deposit now, the rest later. They sum to the share; a part of nothing is left out.
 * A deposit of 100 % leaves no balance.
 */
export const instalmentsOf = (
  share: MinorUnits,
  { depositPercent, now, balanceDueAt }: { depositPercent: number; now: Date; balanceDueAt: Date },
): readonly InstalmentPlan[] => {
  const deposit = percentOf(share, depositPercent)
  const parts: InstalmentPlan[] = [
    { kind: "deposit", amountMinor: deposit, dueAt: now },
    // Booked at short notice, the rest would be due in the past: there is always a day for it.
    {
      kind: "balance",
      amountMinor: toMinorUnits(share - deposit),
      dueAt: new Date(Math.max(balanceDueAt.getTime(), now.getTime() + DAY_MS)),
    },
  ]
  return parts.filter(({ amountMinor }) => amountMinor > 0)
}

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
