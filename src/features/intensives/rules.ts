import { balanceDue, type DuePart, dueInWords, instalmentsOf } from "@/features/payments/rules"
import { daysInWords, holdMinutes } from "@/features/scheduling/rules/appointments"
import { listed } from "@/lib/listed"
import { formatMoney } from "@/lib/money/format"
import { toMinorUnits } from "@/lib/money/money"
import { formatInstant, formatLocalDate } from "@/lib/time/format"
import { addMinutes } from "@/lib/time/interval"
import { toLocalDate } from "@/lib/time/local-date"

export type IntensiveFacts = Readonly<{
  confirmedAt: Date | null
  datesLostAt: Date | null
  appointmentState: "held" | "confirmed" | "released" | "cancelled"
}>
export type IntensiveStage = "dates held" | "confirmed" | "dates released" | "dates lost" | "cancelled"

/** Days that were kept, and whose time ran out before their payer paid or let them go. */
export const hasLapsed = ({
  confirmedAt,
  letGoAt,
  datesLostAt,
  appointmentState,
}: IntensiveFacts & Readonly<{ letGoAt: Date | null }>): boolean =>
  appointmentState === "released" && !confirmedAt && !letGoAt && !datesLostAt

type Accepted = Readonly<{ acceptedAt: Date | null; intensiveAcceptedAt: Date | null; endedAt: Date | null }>

/** Staff has said yes to working together and, apart from that, to an intensive. */
export const isAcceptedToBook = ({ acceptedAt, intensiveAcceptedAt, endedAt }: Accepted): boolean =>
  acceptedAt !== null && intensiveAcceptedAt !== null && endedAt === null

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

type Offered = Readonly<{ priceMinor: number; currency: string; depositPercent: number; balanceDueDays: number }>
type Days = Readonly<{ now: Date; begins: Date; timeZone: string }>

const notKept = "Your card is not kept, and nothing is ever taken from it by itself."

const balanceInWords = ({ amount, dueAt, isSoon }: { amount: string; dueAt: string; isSoon: boolean }) =>
  `The balance of ${amount} is due ${dueAt}${isSoon ? ", three days from now, because your days are near" : ""}. You pay it yourself.`

/**
 * What the payer of some days is asked for and by when, and the sentences that they agree to, which are kept with the order word
 * for word. Dates are said in the zone in which the days take place.
 */
export const offerOf = (
  { priceMinor, currency, depositPercent, balanceDueDays }: Offered,
  { now, begins, timeZone }: Days,
): { parts: readonly DuePart[]; terms: string } => {
  const timing = { now, keptUntil: addMinutes(now, holdMinutes), begins, balanceDueDays, timeZone }
  const parts = instalmentsOf(toMinorUnits(priceMinor), { depositPercent, ...timing })
  const whole = `The whole is ${formatMoney(priceMinor, currency)}`
  const [first, balance] = parts
  if (!first || !balance) {
    const isSoon = balanceDue(timing) === null && depositPercent < 100
    const near = isSoon ? " Your days are so near that all of it is due at once." : ""
    const back = "If we cannot keep them, the whole amount comes back to your card."
    return { parts, terms: `${whole}; paying it keeps your days.${near} ${back} ${notKept}` }
  }
  const deposit = `The deposit of ${formatMoney(first.amountMinor, currency)} keeps your days.`
  const rest = balanceInWords({
    amount: formatMoney(balance.amountMinor, currency),
    dueAt: dueInWords(balance, { zone: timeZone, readerZone: timeZone }),
    isSoon: balanceDue(timing)?.isSoon === true,
  })
  const back = "If we cannot keep your days, the whole deposit comes back to your card."
  return { parts, terms: `${whole}. ${deposit} ${rest} ${back} ${notKept}` }
}
