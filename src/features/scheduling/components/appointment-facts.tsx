import type { inferRouterOutputs } from "@trpc/server"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Time } from "@/ui/lists/time"
import type { schedulingRouter } from "../router"

type Appointment = inferRouterOutputs<typeof schedulingRouter>["byId"]

const words = {
  held: "held, not paid yet",
  confirmed: "confirmed",
  released: "released",
  cancelled: "cancelled",
} as const

/** What staff wants to know of an appointment beside its days. */
export const AppointmentFacts = ({ appointment, zone }: { appointment: Appointment; zone: string }) => {
  const { state, heldUntil, attendees, createdAt } = appointment
  const keptUntil =
    state === "held" && heldUntil
      ? [{ term: "Kept until", value: <Time instant={heldUntil} zone={zone} preset="dateTime" /> }]
      : []
  return (
    <DefinitionList
      items={[
        { term: "State", value: words[state] },
        ...keptUntil,
        { term: "Who comes", value: attendees.map(({ client }) => client.name).join(", ") },
        { term: "Booked", value: <Time instant={createdAt} zone={zone} preset="dateTime" /> },
      ]}
    />
  )
}
