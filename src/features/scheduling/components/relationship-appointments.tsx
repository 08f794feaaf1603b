import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { ListRow } from "@/ui/lists/list-row"
import type { RelationshipAppointment } from "../queries/appointments"
import { daysInWords } from "../rules/appointments"

const words = {
  held: "Held, not paid yet",
  confirmed: "Confirmed",
  released: "Released",
  cancelled: "Cancelled",
} as const

const daysBeside = (days: RelationshipAppointment["days"], zone: string) => {
  const count = daysInWords(days, zone).length
  return count > 1 && `, ${count} days`
}

type RelationshipAppointmentsProps = { appointments: readonly RelationshipAppointment[]; slug: string; zone: string }

/** A relationship's appointments, latest first. For the relationship's page. */
export const RelationshipAppointments = ({ appointments, slug, zone }: RelationshipAppointmentsProps) =>
  appointments.length === 0 ? (
    <EmptyState title="No appointments yet">What this relationship books appears here.</EmptyState>
  ) : (
    <ul className="grid gap-0.5">
      {appointments.map(({ id, startsAt, days, service, state }) => (
        <li key={id}>
          <ListRow
            href={paths.desk.appointment(slug, id)}
            title={formatInstant(startsAt, zone, "dateTimeLong")}
            aside={words[state]}
          >
            {service.title}
            {daysBeside(days, zone)}
          </ListRow>
        </li>
      ))}
    </ul>
  )
