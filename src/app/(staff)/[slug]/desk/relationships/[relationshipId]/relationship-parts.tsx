import { RelationshipAssignments } from "@/features/assignments/components/relationship-assignments"
import { RelationshipIntake } from "@/features/forms/components/relationship-intake"
import { RelationshipMembers } from "@/features/invitations/components/relationship-members"
import { arrivalMoments } from "@/features/invitations/rules"
import { RelationshipMessages } from "@/features/messaging/components/relationship-messages"
import { RelationshipNotes } from "@/features/notes/components/relationship-notes"
import { RelationshipOrders } from "@/features/payments/components/relationship-orders"
import type { SheetPart } from "@/features/relationships/components/relationship-sheet"
import { Timeline } from "@/features/relationships/components/timeline"
import type { RelationshipPage } from "@/features/relationships/queries"
import { momentsOf } from "@/features/relationships/rules"
import { RelationshipAppointments } from "@/features/scheduling/components/relationship-appointments"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership, requestTime } from "@/server/http/caller"

type Given = {
  slug: string
  relationship: RelationshipPage
  older: { notesAfter?: string; messagesBefore?: string }
}

/** What each room has to say about a relationship, in the order of a working day. */
export const relationshipParts = async ({ slug, relationship, older }: Given): Promise<SheetPart[]> => {
  const { relationshipId, members } = relationship
  const room = { slug, relationshipId }
  const { arrivals, appointments, orders } = await ask(
    { slug, returnTo: paths.desk.relationship(slug, relationshipId) },
    async (caller) => ({
      arrivals: await caller.invitations.ofRelationship({ relationshipId }),
      appointments: await caller.scheduling.ofRelationship({ relationshipId }),
      orders: await caller.payments.ordersOfRelationship({ relationshipId }),
    }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  const now = await requestTime()
  const calledOf = (clientId: string) =>
    members.find((member) => member.clientId === clientId)?.displayName ?? "Someone"
  const moments = [
    ...momentsOf(relationship),
    ...arrivalMoments(arrivals, calledOf),
    ...appointments
      .filter(({ state }) => state === "confirmed")
      .map(({ startsAt, service }) => ({ at: startsAt, says: service.title })),
  ]
  return [
    {
      id: "members",
      title: "Members",
      content: <RelationshipMembers relationship={relationship} arrivals={arrivals} zone={zone} />,
    },
    { id: "practices", title: "Practices", content: <RelationshipAssignments {...room} /> },
    { id: "forms", title: "Forms and consents", content: <RelationshipIntake {...room} /> },
    { id: "messages", title: "Messages", content: <RelationshipMessages {...room} before={older.messagesBefore} /> },
    {
      id: "appointments",
      title: "Appointments",
      content: <RelationshipAppointments appointments={appointments} slug={slug} zone={zone} />,
    },
    { id: "money", title: "Money", content: <RelationshipOrders orders={orders} zone={zone} /> },
    { id: "notes", title: "Notes", content: <RelationshipNotes {...room} after={older.notesAfter} /> },
    { id: "timeline", title: "Timeline", content: <Timeline moments={moments} zone={zone} now={now} /> },
  ]
}
