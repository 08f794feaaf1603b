import { countedFirst } from "@/features/forms/rules/labels"
import { paths } from "@/lib/paths"
import { formatDuration, formatInstant } from "@/lib/time/format"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { TodayCard } from "./today-card"

type Appointment = Readonly<{
  id: string
  nextAt: Date
  segments: readonly { startsAt: Date; endsAt: Date }[]
}>

const length = ({ segments }: Appointment) =>
  segments.length === 1 && segments[0]
    ? formatDuration((segments[0].endsAt.getTime() - segments[0].startsAt.getTime()) / 60_000)
    : `${segments.length} parts`

/** The next agreed time, in the client's own zone, which is named. */
export const NextAppointment = ({
  appointment,
  slug,
  zone,
}: {
  appointment: Appointment
  slug: string
  zone: string
}) => (
  <TodayCard
    above="Next appointment"
    title={formatInstant(appointment.nextAt, zone, "dateTime")}
    href={paths.appointment(slug, appointment.id)}
  >
    {length(appointment)}. Your time: {cityOfZone(zone)}.
  </TodayCard>
)

type Form = Readonly<{ requestId: string; title: string; minutes: number; isBegun: boolean }>

/** Forms that wait, and documents that wait for a yes or no. */
export const FormsDue = ({ forms, documents, slug }: { forms: readonly Form[]; documents: number; slug: string }) => (
  <>
    {forms.map(({ requestId, title, minutes, isBegun }) => (
      <TodayCard key={requestId} above="A form for you alone" title={title} href={paths.form(slug, requestId)}>
        {isBegun
          ? "You have begun. Everything is as you left it."
          : `About ${formatDuration(minutes)}. You can stop and go on later.`}
      </TodayCard>
    ))}
    {documents > 0 && (
      <TodayCard above="To read and decide" title={countedFirst(documents, "document")} href={paths.consents(slug)}>
        A yes or a no to each, and you can change your mind.
      </TodayCard>
    )}
  </>
)
