import Link from "next/link"
import type { MyMoney } from "@/features/intensives/queries"
import { PartLines } from "@/features/payments/components/part-lines"
import { PayButton } from "@/features/payments/components/pay-button"
import { dueInWords, partLabel } from "@/features/payments/rules"
import type { ComingUp } from "@/features/scheduling/queries/appointments"
import { heldInWords, segmentsInWords } from "@/features/scheduling/rules/appointments"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatDistance, formatInstant } from "@/lib/time/format"
import { Card } from "@/ui/lists/card"
import { TodayCard } from "./today-card"

type Held = ComingUp["held"][number]
type Where = Readonly<{ slug: string; zone: string; now: Date }>

/** For the one who pays: what is to do, until when, and what comes of doing nothing. */
const ToPay = ({ held, parts, slug, zone, now }: Where & { held: Held; parts: MyMoney["forHeld"] }) => {
  const [first] = parts
  if (!first || !held.heldUntil) return null
  return (
    <Card lifted className="grid gap-3">
      <p className="text-small text-ink-soft">Kept for you until {formatInstant(held.heldUntil, zone, "dateTime")}</p>
      <h2 className="text-large">{segmentsInWords(held.days, zone).days}</h2>
      <p className="text-small text-ink-soft">
        They are yours as soon as {formatMoney(first.amountMinor, first.currency)} has arrived. The time for that ends{" "}
        {formatDistance(held.heldUntil, now)}; then they are free again, and nothing is owed.
      </p>
      <PartLines
        parts={parts.map((part) => ({
          label: partLabel(part.kind, parts),
          amount: formatMoney(part.amountMinor, part.currency),
          due: dueInWords(part, { zone: part.zone, readerZone: zone }),
        }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <PayButton instalmentId={first.id} label={`Pay ${formatMoney(first.amountMinor, first.currency)}`} />
        <Link href={paths.appointment(slug, held.id)}>See these days, or let them go</Link>
      </div>
    </Card>
  )
}

/** Days that are held for the client now, until an hour that is soon: the first thing on Today. Only who pays reads of money. */
export const HeldDays = ({ held, money, ...where }: Where & { held: ComingUp["held"]; money: MyMoney }) =>
  held.map((one) => {
    const parts = money.forHeld.filter(({ appointmentId }) => appointmentId === one.id)
    const { id, days, heldUntil, bookedByMe } = one
    return parts.length > 0 ? (
      <ToPay key={id} held={one} parts={parts} {...where} />
    ) : (
      <TodayCard
        key={id}
        above="Days held for you"
        title={segmentsInWords(days, where.zone).days}
        href={paths.appointment(where.slug, id)}
      >
        {heldUntil && heldInWords({ heldUntil, bookedByMe }, where.zone)}
      </TodayCard>
    )
  })
