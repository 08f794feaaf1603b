import { intensiveActions } from "@/features/intensives/audit"
import { holdDays } from "@/features/intensives/commands/choose-days"
import { aConfirmedIntensive } from "@/features/intensives/factory"
import { offerOf } from "@/features/intensives/rules"
import { orderActions, paymentActions } from "@/features/payments/audit"
import { relationshipActions } from "@/features/relationships/audit"
import { acceptForIntensive, acceptForWork, createRelationship } from "@/features/relationships/commands/relationships"
import { aRelationship } from "@/features/relationships/factory"
import { appointmentActions } from "@/features/scheduling/audit"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { openDays } from "@/features/scheduling/queries/open-days"
import { aStaffMember } from "@/features/workspaces/factory"
import { inScope } from "@/server/data/scope"
import { itsMembers, theAsker, theCouple } from "../concerns"
import { allClients, allStaff, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"
import { ownInterview } from "./scheduling"

const hour = 3_600_000

const intensiveIn = (world: World, hours: number) =>
  world.once(`intensive in ${hours} hours`, async () => {
    const { workspaceId, owner, relationshipId, client, partner, now } = world
    const { serviceId } = await ownInterview(world)
    const startsAt = new Date(now.getTime() + hours * hour)
    return aConfirmedIntensive(workspaceId, {
      serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: [client.clientId, partner.clientId],
      payerId: client.clientId,
      blocks: [{ startsAt, endsAt: new Date(startsAt.getTime() + hour) }],
      at: now,
    })
  })

/** An intensive of the couple, paid by the client. */
export const intensive = (world: World) => intensiveIn(world, 40 * 24)

const ofTheCouple = async (world: World) => ({ appointmentId: (await intensive(world)).appointmentId })

/** Another relationship of the same two, so that days can be kept in it. */
const sameCouple = ({ workspaceId, owner, client, partner, now }: World) =>
  inScope({ workspaceId, actor: owner, now }, async (scope) => {
    const members = [client, partner].map(({ clientId, name }) => ({ clientId, displayName: name }))
    const relationshipId = await createRelationship(scope, { members, confidentiality: "no_secrets" })
    await acceptForWork(scope, relationshipId)
    await acceptForIntensive(scope, { relationshipId, accepts: true })
    return relationshipId
  })

/** A host of its own, whose hours nobody else changes. */
export const aHost = ({ workspaceId, once }: World) =>
  once("host of intensives", async () => {
    const { actor: owner } = await aStaffMember(workspaceId)
    await openEveryDay({ workspaceId, owner })
    return aService({ workspaceId, owner })
  })

/** Days of the two that are free right now. */
const freeDays = async (world: World) => {
  const { workspaceId, client, now } = world
  const { serviceId } = await aHost(world)
  const { sets, service, hostZone } = await inScope({ workspaceId, actor: client.actor, now }, (scope) =>
    openDays(scope, { serviceId }),
  )
  const [set] = sets
  if (!set) throw new Error("no days are free")
  const begins = set.days[0]?.startsAt ?? now
  const { terms } = offerOf(service, { now, begins, timeZone: hostZone })
  const { startDate } = set
  return { serviceId, relationshipId: await sameCouple(world), startDate, terms, agrees: true as const }
}

/** Days that the client keeps, and has not begun to pay. */
export const holdFreeDays = async (world: World) => {
  const { workspaceId, client, now } = world
  const wanted = await freeDays(world)
  return inScope({ workspaceId, actor: client.actor, now }, (scope) => holdDays(scope, wanted))
}

const heldDays = (world: World) =>
  world.once("held days", async () => ({ appointmentId: (await holdFreeDays(world)).appointmentId }))

export const intensivesEntries: Entries = {
  "intensives.accept": {
    enter: clinicians,
    input: async ({ harbour }, asker) => ({
      relationshipId: (await aRelationship(harbour, { members: [{ name: "Sami" }], intensive: asker !== "owner" }))
        .relationshipId,
      accepts: asker === "owner",
    }),
    audit: [
      ...leaves(relationshipActions.intensiveAccepted, itsMembers, ["owner"]),
      ...leaves(relationshipActions.intensiveTakenBack, itsMembers, ["practitioner"]),
    ],
  },
  "intensives.bookable": { enter: allClients, audit: leaves(intensiveActions.offered, theAsker) },
  "intensives.deposit": {
    enter: allClients,
    input: ofTheCouple,
    gets: { otherClient: "not_found" },
    audit: leaves(intensiveActions.depositRead, theAsker),
  },
  "intensives.chooseDays": {
    enter: allClients,
    input: freeDays,
    gets: { otherClient: "not_found" },
    audit: [
      ...leaves(appointmentActions.held, theCouple),
      ...leaves(orderActions.placed, theAsker),
      ...leaves(intensiveActions.daysChosen, theAsker),
      ...leaves(paymentActions.started, theAsker),
    ],
  },
  // Nobody but the payer may let them go.
  "intensives.releaseDays": {
    enter: allClients,
    input: heldDays,
    gets: { partner: "not_found", otherClient: "not_found" },
    audit: leaves(appointmentActions.released, theCouple),
  },
  "intensives.upcoming": {
    enter: allStaff,
    input: async (world) => {
      await intensive(world)
    },
    audit: leaves(intensiveActions.listed, theCouple),
  },
  "intensives.past": {
    enter: allStaff,
    input: async (world) => {
      await intensiveIn(world, -5)
      return {}
    },
    audit: leaves(intensiveActions.listed, theCouple),
  },
}
