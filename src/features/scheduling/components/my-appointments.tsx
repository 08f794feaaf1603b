import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Card } from "@/ui/lists/card"
import type { schedulingRouter } from "../router"
import { heldInWords } from "../rules/appointments"
import { DayList } from "./day-list"

type Appointments = inferRouterOutputs<typeof schedulingRouter>["upcoming"]

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
