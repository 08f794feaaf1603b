import { percentOf, split } from "@/lib/money/arithmetic"
import { formatMoney } from "@/lib/money/format"
import { type MinorUnits, toMinorUnits } from "@/lib/money/money"
import { formatInstant } from "@/lib/time/format"
import { addMinutes } from "@/lib/time/interval"
import { addDays, type LocalDate } from "@/lib/time/local-date"
import { cityOfZone, type TimeZone, toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"

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

/** What is not asked for at once leaves at least this long to pay it. */
const leastHours = 72

/** When what is paid for is booked, kept and begun, and in which zone it takes place. */
export type Timing = Readonly<{
  now: Date
  keptUntil: Date
  begins: Date
  balanceDueDays: number
  timeZone: string
}>

const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** The last instant of a date in a zone. */
const endOf = (date: LocalDate, zone: TimeZone) => new Date(startOfLocalDate(addDays(date, 1), zone).getTime() - 1)

/**
 * By when the balance is due: by the end of the date that is so many days before the first one, where it takes place. With less
 * than 72 hours until then, by the end of the date on which they are over; and where that is not before it begins, there is no
 * balance: all of it is due with the deposit.
 */
export const balanceDue = ({ now, begins, balanceDueDays, timeZone }: Timing): { at: Date; isSoon: boolean } | null => {
  const zone = toTimeZone(timeZone)
  const soonest = addMinutes(now, leastHours * 60)
  const agreed = earlier(endOf(addDays(localDateAt(begins, zone), -balanceDueDays), zone), begins)
  if (agreed >= soonest) return { at: agreed, isSoon: false }
  return soonest < begins ? { at: earlier(endOf(localDateAt(soonest, zone), zone), begins), isSoon: true } : null
}

export type DuePart = Part & Readonly<{ dueAt: Date }>

/** The parts of one payer's share with their due dates. What is asked for first is due while it is kept. */
export const instalmentsOf = (
  share: MinorUnits,
  { depositPercent, ...timing }: Timing & { depositPercent: number },
): readonly DuePart[] => {
  const first = earlier(timing.keptUntil, timing.begins)
  const balance = balanceDue(timing)
  const parts = balance ? partsOf(share, depositPercent) : partsOf(share, 100)
  return parts.map(({ kind, amountMinor }, at) =>
    at === 0 || !balance ? { kind: "deposit", amountMinor, dueAt: first } : { kind, amountMinor, dueAt: balance.at },
  )
}

/** The zone in which what is paid for takes place, and the one whose clocks the reader has. */
export type Zones = Readonly<{ zone: string | null; readerZone: string }>

/**
 * By when a part is due, in the same words everywhere: "by Saturday 26 December 2026", and to the minute while days are kept for it.
 * Where it takes place is named to those who are elsewhere.
 */
export const dueInWords = (
  { kind, dueAt }: Readonly<{ kind: Part["kind"]; dueAt: Date }>,
  { zone, readerZone }: Zones,
): string => {
  const preset = kind === "deposit" ? "dateTimeLong" : "dateLong"
  const there = zone ?? readerZone
  const by = `by ${formatInstant(dueAt, there, preset)}`
  return there === readerZone ? by : `${by} (${cityOfZone(there)} time)`
}

/** "€2,100.00 by Saturday 26 December 2026". */
export const owedInWords = (
  {
    amountMinor,
    currency,
    ...due
  }: Readonly<{ amountMinor: number; currency: string } & Pick<DuePart, "kind" | "dueAt">>,
  zones: Zones,
): string => `${formatMoney(amountMinor, currency)} ${dueInWords(due, zones)}`

/** What a part is called: a share of one part is the whole of it. */
export const partLabel = (kind: Part["kind"], parts: readonly unknown[]): string => {
  if (parts.length === 1) return "The whole amount"
  return kind === "deposit" ? "Deposit" : "Balance"
}

/** Stripe counts these in hundredths, though they have none any more. Source: Stripe's "Supported currencies", special cases. */
const inHundredths = new Set(["ISK", "UGX"])

/** An amount as the processor counts it. */
export const processorAmount = (minor: number, currency: string): number =>
  inHundredths.has(currency.toUpperCase()) ? minor * 100 : minor

/** The same the other way round. */
export const minorOf = (amount: number, currency: string): number =>
  inHundredths.has(currency.toUpperCase()) ? Math.round(amount / 100) : amount

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

/** What became of a page is asked this long after its end, if the processor has not told by then, and for this many days. */
export const endedPageGraceMinutes = 2
export const endedPageMemoryDays = 30

/** Why a second payment of the same instalment went back. */
export const paidTwice = "paid_twice"

/** Why a refund stands in the books that nobody here asked for: it was made on the processor's own pages. */
export const madeElsewhere = "made_elsewhere"

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

const disputes: Readonly<Record<string, string>> = {
  fraudulent: "the payer says that the payment was not theirs",
  duplicate: "the payer says that it was taken twice",
  credit_not_processed: "the payer says that money was to come back and has not",
  product_not_received: "the payer says that they have not received what they paid for",
  product_unacceptable: "the payer says that it was not what they had agreed to",
  subscription_canceled: "the payer says that they had cancelled",
  unrecognized: "the payer does not recognise the payment",
}

/** Why a payment is disputed, for staff. Source: Stripe's "Dispute categories". */
export const disputeInWords = (code: string | null): string => disputes[code ?? ""] ?? "the bank did not say why"

/**
 * Debit and credit of each kind of entry. Receivable is what the payer owes; processor is what lies with the card company;
 * elsewhere is money that did not go through it;
 * disputed is what a bank has taken back and may return.
 */
export const accounts = {
  charge: { debitAccount: "receivable", creditAccount: "revenue" },
  cancelled: { debitAccount: "revenue", creditAccount: "receivable" },
  paid: { debitAccount: "processor", creditAccount: "receivable" },
  refunded: { debitAccount: "receivable", creditAccount: "processor" },
  refundFailed: { debitAccount: "processor", creditAccount: "receivable" },
  returned: { debitAccount: "receivable", creditAccount: "elsewhere" },
  withdrawn: { debitAccount: "disputed", creditAccount: "processor" },
  reinstated: { debitAccount: "processor", creditAccount: "disputed" },
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
