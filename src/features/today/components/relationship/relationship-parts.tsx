import { RelationshipAssignments } from "@/features/assignments/components/relationship-assignments"
import { RelationshipIntake } from "@/features/forms/components/relationship-intake"
import { RelationshipMembers } from "@/features/invitations/components/relationship-members"
import { arrivalMoments } from "@/features/invitations/rules"
import { RelationshipMessages } from "@/features/messaging/components/relationship-messages"
import { RelationshipNotes } from "@/features/notes/components/relationship-notes"
import { RelationshipOrders } from "@/features/payments/components/relationship-orders"
import type { SheetPart } from "@/features/relationships/components/relationship-sheet"
import { Timeline } from "@/features/relationships/components/timeline"
import { momentsOf } from "@/features/relationships/rules/relationships"
import { RelationshipAppointments } from "@/features/scheduling/components/relationship-appointments"
import { paths } from "@/lib/paths"
import type { RelationshipOverview } from "../../queries"

/** What the address says of each list on the page that is read in pages. */
export type Cursors = Readonly<
  Partial<Record<`${"practices" | "messages" | "appointments" | "orders" | "notes"}After`, string>>
>

type Given = { slug: string; zone: string; overview: RelationshipOverview; cursors: Cursors }

/** What each room has to say about a relationship, in the order of a working day. */
export const relationshipParts = ({ slug, zone, overview, cursors }: Given): SheetPart[] => {
  const { now, relationship, arrivals, appointments, confirmed, orders } = overview
  const { relationshipId, members } = relationship
  const room = { slug, relationshipId }
  const here = paths.desk.relationship(slug, relationshipId)
  const calledOf = (clientId: string) =>
    members.find((member) => member.clientId === clientId)?.displayName ?? "Someone"
  const moments = [
    ...momentsOf(relationship),
    ...arrivalMoments(arrivals, calledOf),
    ...confirmed.rows.map(({ startsAt, service }) => ({ at: startsAt, says: service.title })),
  ]
  return [
    {
      id: "members",
      title: "Members",
      content: <RelationshipMembers relationship={relationship} arrivals={arrivals} zone={zone} />,
    },
    {
      id: "practices",
      title: "Practices",
      content: <RelationshipAssignments {...room} after={cursors.practicesAfter} />,
    },
    { id: "forms", title: "Forms and consents", content: <RelationshipIntake {...room} /> },
    { id: "messages", title: "Messages", content: <RelationshipMessages {...room} after={cursors.messagesAfter} /> },
    {
      id: "appointments",
      title: "Appointments",
      content: <RelationshipAppointments {...{ appointments, slug, zone, here }} after={cursors.appointmentsAfter} />,
    },
    {
      id: "money",
      title: "Money",
      content: <RelationshipOrders {...{ orders, zone, here }} after={cursors.ordersAfter} />,
    },
    { id: "notes", title: "Notes", content: <RelationshipNotes {...room} after={cursors.notesAfter} /> },
    {
      id: "timeline",
      title: "Timeline",
      content: <Timeline moments={moments} zone={zone} now={now} hasEarlierAppointments={confirmed.next !== null} />,
    },
  ]
}
