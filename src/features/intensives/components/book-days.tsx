import type { inferRouterOutputs } from "@trpc/server"
import { dueInWords, partLabel } from "@/features/payments/rules"
import type { ComingUp } from "@/features/scheduling/queries/appointments"
import type { OpenDays } from "@/features/scheduling/queries/open-days"
import { heldInWords, holdMinutes, segmentsInWords } from "@/features/scheduling/rules/appointments"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"
import type { intensivesRouter } from "../router"
import { offerOf } from "../rules"
import { ChooseDaysForm, type Offer } from "./choose-days-form"

type Bookable = inferRouterOutputs<typeof intensivesRouter>["bookable"]

type BookDaysProps = {
  open: OpenDays
  /** what is held for the asker already: one set at a time for a relationship */
  held: ComingUp["held"]
  service: Bookable["services"][number]
  relationships: Bookable["relationships"]
  now: Date
  slug: string
  zone: string
}

const MoreDays = ({ open, here }: { open: OpenDays; here: string }) => (
  <nav aria-label="More dates" className="flex flex-wrap gap-x-5">
    {open.earlier && (
      <LinkButton kind="text" href={`${here}?from=${open.earlier}`}>
        Earlier dates
      </LinkButton>
    )}
    {open.later && (
      <LinkButton kind="text" href={`${here}?from=${open.later}`}>
        Later dates
      </LinkButton>
    )}
  </nav>
)

const HeldAlready = ({ held, slug, zone }: Pick<BookDaysProps, "held" | "slug" | "zone">) =>
  held.map(({ id, days, heldUntil, bookedByMe }) => (
    <Notice
      key={id}
      tone="wait"
      title={segmentsInWords(days, zone).days}
      action={
        <LinkButton href={paths.appointment(slug, id)}>
          {bookedByMe ? "Pay, or let them go" : "See these days"}
        </LinkButton>
      }
    >
      {heldUntil && heldInWords({ heldUntil, bookedByMe }, zone)}
    </Notice>
  ))

type Offered = Pick<BookDaysProps, "service" | "now" | "zone"> & { set: OpenDays["sets"][number]; hostZone: string }

/** One set of days with what it costs and by when, as the rule has it at this moment. */
const inWords = ({ set, service, now, zone, hostZone }: Offered): Offer => {
  const begins = set.days[0]?.startsAt ?? now
  const { parts, terms } = offerOf(service, { now, begins, timeZone: hostZone })
  const [first] = parts
  return {
    startDate: set.startDate,
    ...segmentsInWords(set.days, zone),
    terms,
    first: formatMoney(first?.amountMinor ?? 0, service.currency),
    parts: parts.map((part) => ({
      label: partLabel(part.kind, parts),
      amount: formatMoney(part.amountMinor, service.currency),
      due:
        part === first
          ? `now: your days are kept for ${holdMinutes} minutes while you pay`
          : dueInWords(part, { zone: hostZone, readerZone: zone }),
    })),
  }
}

/** The dates of one intensive that are free now, six weeks at a time, and the form that keeps them. */
export const BookDays = ({ open, held, service, relationships, now, slug, zone }: BookDaysProps) => {
  const here = paths.book(slug, service.id)
  return (
    <div className="grid max-w-2xl gap-8">
      <PageHeading title={service.title} above="Choose dates" lead={service.summary} />
      <HeldAlready held={held} slug={slug} zone={zone} />
      {open.sets.length === 0 ? (
        <EmptyState title="No free days in these weeks" action={<MoreDays open={open} here={here} />}>
          Please look at later dates, or write to your practitioner.
        </EmptyState>
      ) : (
        <ChooseDaysForm
          key={open.sets[0]?.startDate}
          serviceId={service.id}
          relationships={relationships}
          offers={open.sets.map((set) => inWords({ set, service, now, zone, hostZone: open.hostZone }))}
          city={cityOfZone(zone)}
          more={<MoreDays open={open} here={here} />}
        />
      )}
    </div>
  )
}
