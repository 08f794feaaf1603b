import { formatMoney } from "@/lib/money/format"
import type { Interval } from "@/lib/time/interval"
import { DAY_MS } from "@/lib/time/interval"

export type IntensiveFacts = Readonly<{
  confirmedAt: Date | null
  datesLostAt: Date | null
  appointmentState: "held" | "confirmed" | "released" | "cancelled"
}>
export type IntensiveStage = "dates held" | "confirmed" | "dates let go" | "dates lost" | "cancelled"

/** Where an intensive stands, from its dated facts; each stage has one reading, and no other exists. */
export const intensiveStage = ({ confirmedAt, datesLostAt, appointmentState }: IntensiveFacts): IntensiveStage => {
  if (datesLostAt) return "dates lost"
  if (appointmentState === "cancelled") return "cancelled"
  if (confirmedAt) return "confirmed"
  return appointmentState === "held" ? "dates held" : "dates let go"
}

/** The balance is due at the start of the first day, less the agreed number of days. */
export const balanceDueAt = (segments: readonly Interval[], balanceDueDays: number): Date =>
  new Date((segments[0]?.start ?? 0) - balanceDueDays * DAY_MS)

/** The sentence that the payer reads and agrees to; kept with the order word for word. */
export const termsOf = ({
  priceMinor,
  currency,
  depositPercent,
  balanceDueDays,
}: {
  priceMinor: number
  currency: string
  depositPercent: number
  balanceDueDays: number
}): string => {
  const deposit = formatMoney(Math.round((priceMinor * depositPercent) / 100), currency)
  const whole = formatMoney(priceMinor, currency)
  return `The whole is ${whole}. The deposit of ${deposit} keeps your days; the rest is due ${balanceDueDays} days before the first one. If we cannot keep your days, the whole deposit comes back to your card.`
}
