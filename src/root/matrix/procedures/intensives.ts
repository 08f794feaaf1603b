import { aConfirmedIntensive } from "@/features/intensives/factory"
import { allClients, allStaff, couple, type Entries, each } from "../entry"
import type { World } from "../world"
import { ownInterview } from "./scheduling"

const day = 86_400_000

/** An intensive of the couple, paid by the client. */
export const intensive = (world: World) =>
  world.once("intensive", async () => {
    const { workspaceId, owner, relationshipId, client, partner, now } = world
    const { serviceId } = await ownInterview(world)
    const startsAt = new Date(now.getTime() + 40 * day)
    return aConfirmedIntensive(workspaceId, {
      serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: [client.clientId, partner.clientId],
      payerId: client.clientId,
      blocks: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }],
      at: now,
    })
  })

const ofTheCouple = async (world: World) => ({ appointmentId: (await intensive(world)).appointmentId })

export const intensivesEntries: Entries = {
  "intensives.bookable": { enter: allClients },
  "intensives.deposit": { enter: allClients, input: ofTheCouple, gets: { otherClient: "not_found" } },
  // A date that is not offered: members are told to choose another, others that there is no such relationship.
  "intensives.chooseDays": {
    enter: allClients,
    input: async (world) => ({
      serviceId: (await ownInterview(world)).serviceId,
      relationshipId: world.relationshipId,
      startDate: "2020-01-01",
      agrees: true,
    }),
    gets: { ...each(couple, "refused"), otherClient: "not_found" },
  },
  // The payer's days are paid for; nobody else may let them go.
  "intensives.releaseDays": {
    enter: allClients,
    input: ofTheCouple,
    gets: { client: "refused", partner: "not_found", otherClient: "not_found" },
  },
  "intensives.all": { enter: allStaff },
}
