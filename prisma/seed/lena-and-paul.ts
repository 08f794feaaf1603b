import { everybodyAgrees } from "@/features/consents/factory"
import { aConfirmedIntensive } from "@/features/intensives/factory"
import { aNote } from "@/features/notes/factory"
import { aRelationship } from "@/features/relationships/factory"
import { anAppointment } from "@/features/scheduling/factory"
import { at, type Now, weekendNextMonth } from "./days"
import type { HarbourLane } from "./harbour-lane"

/** An intensive next month, its deposit paid; a session tomorrow. */
export const lenaAndPaul = async (house: HarbourLane, { today }: Now) => {
  const { workspaceId, owner, services } = house
  const couple = await aRelationship(house, {
    members: [
      { name: "Lena", email: "lena@example.org" },
      { name: "Paul", email: "paul@example.org" },
    ],
    createdAt: at(today, -60, 10),
  })
  await everybodyAgrees(workspaceId, { clients: couple.clients, at: at(today, -59, 19) })
  const clientIds = couple.clients.map(({ clientId }) => clientId)
  const [payerId = ""] = clientIds
  const place = { relationshipId: couple.relationshipId, staffId: owner.staffId, clientIds }
  await aConfirmedIntensive(workspaceId, {
    ...place,
    serviceId: services.intensive.serviceId,
    payerId,
    blocks: weekendNextMonth(today),
    at: at(today, -9, 19, 20),
  })
  await anAppointment(workspaceId, {
    ...place,
    serviceId: services.session.serviceId,
    blocks: [{ startsAt: at(today, 1, 15), endsAt: at(today, 1, 16, 15) }],
    createdAt: at(today, -12, 11),
  })
  await aNote(
    { workspaceId, relationshipId: couple.relationshipId, author: owner },
    {
      body: "Planned three walks, two happened. The cue was the trouble: after dinner there are dishes. Try before dinner.",
      createdAt: at(today, -6, 16, 20),
    },
  )
  return couple
}
