import { partsOf } from "@/features/payments/rules"
import { formatMoney } from "@/lib/money/format"
import { toMinorUnits } from "@/lib/money/money"

export type IntensiveFacts = Readonly<{
  confirmedAt: Date | null
  datesLostAt: Date | null
  appointmentState: "held" | "confirmed" | "released" | "cancelled"
}>
export type IntensiveStage = "dates held" | "confirmed" | "dates released" | "dates lost" | "cancelled"

/** Where an intensive stands, from its dated facts; each stage has one reading, and no other exists. */
export const intensiveStage = ({ confirmedAt, datesLostAt, appointmentState }: IntensiveFacts): IntensiveStage => {
  if (datesLostAt) return "dates lost"
  if (appointmentState === "cancelled") return "cancelled"
  if (confirmedAt) return "confirmed"
  return appointmentState === "held" ? "dates held" : "dates released"
}

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
  const whole = formatMoney(priceMinor, currency)
  const [first, balance] = partsOf(toMinorUnits(priceMinor), depositPercent)
  return first && balance
    ? `The whole is ${whole}. The deposit of ${formatMoney(first.amountMinor, currency)} keeps your days; the balance of ${formatMoney(balance.amountMinor, currency)} is due ${balanceDueDays} days before the first one, and never sooner than a day after you book. If we cannot keep your days, the whole deposit comes back to your card.`
    : `The whole is ${whole}; paying it keeps your days. If we cannot keep them, the whole amount comes back to your card.`
}
