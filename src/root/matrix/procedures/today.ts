import { reviewActions } from "@/features/assignments/audit"
import { formActions } from "@/features/forms/audit"
import { inquiryActions } from "@/features/inquiries/audit"
import { invitationActions } from "@/features/invitations/audit"
import { orderActions } from "@/features/payments/audit"
import { relationshipActions } from "@/features/relationships/audit"
import { appointmentActions } from "@/features/scheduling/audit"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { todayActions } from "@/features/today/audit"
import { workspaceActions } from "@/features/workspaces/audit"
import { putAwayFirstHour } from "@/features/workspaces/commands/first-hour"
import { inScope } from "@/server/data/scope"
import { nobody, theAsker, theClient, theCouple } from "../concerns"
import { allClients, allStaff, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"
import { answered } from "./assignments"
import { aSent } from "./forms"
import { paidOrder } from "./payments"
import { ownInterview } from "./scheduling"

/** Soon, and without the partner. */
const anInterviewSoon = (world: World) =>
  world.once("interview soon", async () => {
    const { harbour, workspaceId, owner, relationshipId, client, now } = world
    const { serviceId } = await aService(harbour, { kind: "session", bookable: false })
    const startsAt = new Date(now.getTime() + 3_600_000)
    return anAppointment(workspaceId, {
      serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: [client.clientId],
      blocks: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }],
      createdAt: now,
    })
  })

export const todayEntries: Entries = {
  "today.mine": { enter: allClients, audit: leaves(todayActions.read, theAsker) },
  "today.whoLooked": { enter: allClients, input: () => ({}), audit: leaves(todayActions.lookedBack, theAsker) },
  // All of it is the client's alone. In each list the partner is named, and in none of these events.
  "today.desk": {
    enter: allStaff,
    input: async (world, asker) => {
      const { occurrenceId } = await answered(world, "on the desk")
      await aSent(world)
      await anInterviewSoon(world)
      return asker === "assistant" ? {} : { occurrenceId }
    },
    audit: [
      ...leaves(reviewActions.queueRead, theClient, ["owner"]),
      ...leaves(formActions.toRead, theClient, ["owner"]),
      // Nobody waits for them.
      ...leaves(reviewActions.queueRead, () => [], ["practitioner"]),
      ...leaves(formActions.toRead, () => [], ["practitioner"]),
      ...leaves(reviewActions.answersRead, theClient, clinicians),
      ...leaves(inquiryActions.listed, nobody, clinicians),
      ...leaves(appointmentActions.calendarRead, theClient),
    ],
  },
  "today.firstHour": { enter: ["owner"], audit: { none: "what is set up, and no names" } },
  "today.putFirstHourAway": {
    enter: ["owner"],
    // Put away before, so that it may be put away once more whatever else is still open.
    input: ({ workspaceId, owner, now }) => inScope({ workspaceId, actor: owner, now }, putAwayFirstHour),
    audit: leaves(workspaceActions.changed, nobody),
  },
  "today.waiting": { enter: allStaff, audit: { none: "counts, and no names" } },
  // Both of the couple, though one of them has a time alone and pays alone: no record tells of a partner.
  "today.relationship": {
    enter: clinicians,
    input: async (world) => {
      await ownInterview(world)
      await paidOrder(world)
      return { relationshipId: world.relationshipId }
    },
    audit: [
      ...leaves(relationshipActions.read, theCouple),
      ...leaves(invitationActions.read, theCouple),
      ...leaves(appointmentActions.listed, theCouple),
      ...leaves(orderActions.read, theCouple),
    ],
  },
}
