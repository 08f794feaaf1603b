import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Card } from "@/ui/lists/card"
import { PageTurner } from "@/ui/lists/page-turner"
import { Section } from "@/ui/lists/section"
import type { schedulingRouter } from "../router"
import { heldInWords } from "../rules/appointments"
import { DayList } from "./day-list"

type Mine = inferRouterOutputs<typeof schedulingRouter>
type Appointments = Mine["upcoming"]

/** A client's own appointments as cards: each can be opened. */
export const MyAppointments = ({
  appointments,
  slug,
  zone,
}: {
  appointments: Appointments
  slug: string
  zone: string
}) =>
  appointments.length === 0 ? (
    <EmptyState title="Nothing is planned">
      Your next appointment appears here, with its time in your own zone.
    </EmptyState>
  ) : (
    <ul className="grid gap-4">
      {appointments.map(({ id, days, state, staff, heldUntil, bookedByMe }) => (
        <li key={id}>
          <Card kind={state === "held" ? "resting" : "raised"} className="grid gap-3">
            {state === "held" && heldUntil && (
              <p className="text-small text-wait">{heldInWords({ heldUntil, bookedByMe }, zone)}</p>
            )}
            <DayList days={days} zone={zone} />
            <p className="flex flex-wrap justify-between gap-3 text-small text-ink-soft">
              <span>With {staff.name}</span>
              <Link href={paths.appointment(slug, id)}>Details</Link>
            </p>
          </Card>
        </li>
      ))}
    </ul>
  )

type PastAppointmentsProps = { past: Mine["past"]; slug: string; zone: string; after: string | undefined }

/** Those that are over, a page of them. */
export const PastAppointments = ({ past, slug, zone, after }: PastAppointmentsProps) =>
  past.rows.length > 0 && (
    <Section id="before" title="Before">
      <MyAppointments appointments={past.rows} slug={slug} zone={zone} />
      <PageTurner here={paths.appointments(slug)} after={after} next={past.next} of="past appointments" part="before" />
    </Section>
  )
