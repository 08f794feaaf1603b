import { anAppointment, aService, openEveryDay } from "@/features/scheduling/factory"
import { allClients, allStaff, type Entries, each, everybody } from "../entry"
import type { World } from "../world"

const day = 86_400_000

/** A service with open hours, and an agreed time of the client's own that the partner does not take part in. */
export const ownInterview = (world: World) =>
  world.once("own interview", async () => {
    const { harbour, workspaceId, owner, relationshipId, client, now } = world
    await openEveryDay(harbour)
    const { serviceId } = await aService(harbour)
    const conversation = await aService(harbour, { kind: "session", bookable: false })
    const startsAt = new Date(now.getTime() + 3 * day)
    const { appointmentId } = await anAppointment(workspaceId, {
      serviceId: conversation.serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: [client.clientId],
      blocks: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }],
      createdAt: now,
    })
    return { serviceId, appointmentId }
  })

const appointment = async (world: World) => ({ appointmentId: (await ownInterview(world)).appointmentId })
const onlyWhoComes = { ...each(allClients, "not_found"), client: "ok" } as const
const date = "2030-05-17"

export const schedulingEntries: Entries = {
  "scheduling.publicServices": { enter: everybody },
  "scheduling.services": { enter: allClients },
  "scheduling.openDays": {
    enter: allClients,
    input: async (world) => ({ serviceId: (await ownInterview(world)).serviceId }),
  },
  "scheduling.upcoming": { enter: allClients },
  "scheduling.past": { enter: allClients },
  "scheduling.comingUp": { enter: allClients },
  "scheduling.mine": { enter: allClients, input: appointment, gets: onlyWhoComes },
  "scheduling.calendarFile": { enter: allClients, input: appointment, gets: onlyWhoComes },
  "scheduling.calendar": {
    enter: allStaff,
    input: ({ now }) => ({ from: now, to: new Date(now.getTime() + 7 * day) }),
  },
  "scheduling.byId": { enter: allStaff, input: appointment },
  "scheduling.soon": { enter: allStaff },
  "scheduling.hours": { enter: allStaff },
  "scheduling.setWeeklyHours": { enter: allStaff, input: () => ({ hours: [{ weekday: 1, start: 540, end: 1020 }] }) },
  "scheduling.setException": { enter: allStaff, input: () => ({ date, open: [] }) },
  "scheduling.removeException": { enter: allStaff, input: () => ({ date }) },
}
