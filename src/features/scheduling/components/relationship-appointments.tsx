import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { ListRow } from "@/ui/lists/list-row"
import { PageTurner } from "@/ui/lists/page-turner"
import type { RelationshipAppointments as Appointments } from "../queries/appointments"
import { daysInWords } from "../rules/appointments"

const words = {
  held: "Held, not paid yet",
  confirmed: "Confirmed",
  released: "Released",
  cancelled: "Cancelled",
} as const

const daysBeside = (days: Appointments["rows"][number]["days"], zone: string) => {
  const count = daysInWords(days, zone).length
  return count > 1 && `, ${count} days`
}

type RelationshipAppointmentsProps = {
  appointments: Appointments
  slug: string
  zone: string
  /** the relationship's page */
  here: string
  after: string | undefined
}

/** A relationship's appointments, latest first. For the relationship's page. */
export const RelationshipAppointments = ({ appointments, slug, zone, here, after }: RelationshipAppointmentsProps) =>
  appointments.rows.length === 0 && !after ? (
    <EmptyState title="No appointments yet">What this relationship books appears here.</EmptyState>
  ) : (
    <div>
      <ul className="grid gap-0.5">
        {appointments.rows.map(({ id, startsAt, days, service, state }) => (
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
      <PageTurner
        here={here}
        after={after}
        next={appointments.next}
        of="appointments"
        name="appointmentsAfter"
        part="appointments"
      />
    </div>
  )
