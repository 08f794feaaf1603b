import { partsOf } from "@/features/payments/rules"
import { daysInWords } from "@/features/scheduling/rules/appointments"
import { listed } from "@/lib/listed"
import { formatMoney } from "@/lib/money/format"
import { toMinorUnits } from "@/lib/money/money"
import { formatInstant, formatLocalDate } from "@/lib/time/format"
import { toLocalDate } from "@/lib/time/local-date"

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

/** The same for a reader in a time zone: a hold says until when. */
export const stageFor = (
  { stage, heldUntil }: Readonly<{ stage: IntensiveStage; heldUntil: Date | null }>,
  zone: string,
): string => (stage === "dates held" && heldUntil ? `held until ${formatInstant(heldUntil, zone, "time")}` : stage)

/** The days as the reader's calendar has them: "11 Dec 2026 and 12 Dec 2026". */
export const datesFor = (days: Parameters<typeof daysInWords>[0], zone: string): string =>
  listed(daysInWords(days, zone).map(({ date }) => formatLocalDate(toLocalDate(date), "dateShort")))

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
