import { appointmentActions, hoursChanged, serviceActions } from "@/features/scheduling/audit"
import { anAppointment, aService, openEveryDay } from "@/features/scheduling/factory"
import { nobody, theAsker, theClient } from "../concerns"
import { allClients, allStaff, type Entries, each, everybody, leaves } from "../entry"
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
    const endsAt = new Date(startsAt.getTime() + 3_600_000)
    const { appointmentId } = await anAppointment(workspaceId, {
      serviceId: conversation.serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: [client.clientId],
      blocks: [{ startsAt, endsAt }],
      createdAt: now,
    })
    return { serviceId, appointmentId, from: startsAt, to: endsAt }
  })

const appointment = async (world: World) => ({ appointmentId: (await ownInterview(world)).appointmentId })
const onlyWhoComes = { ...each(allClients, "not_found"), client: "ok" } as const
const date = "2030-05-17"

const owners = ["owner"] as const
const aSession = ({ harbour }: World) => aService(harbour, { kind: "session", bookable: false })

const offered = {
  kind: "session",
  title: "Session together",
  summary: "",
  priceMinor: 18_000,
  priceNote: "",
  minutes: 75,
  blocks: [],
  depositPercent: 0,
  balanceDueDays: 0,
  noticeDays: 1,
  horizonDays: 60,
  bookable: false,
}

const hours = leaves(hoursChanged, nobody)
const own = leaves(appointmentActions.read, theAsker)
const ownList = leaves(appointmentActions.listed, theAsker)

export const schedulingEntries: Entries = {
  "scheduling.publicServices": { enter: everybody, audit: { none: "what the workspace offers" } },
  "scheduling.openDays": {
    enter: allClients,
    input: async (world) => ({ serviceId: (await ownInterview(world)).serviceId }),
    audit: { none: "free days, and nobody's appointments" },
  },
  "scheduling.upcoming": { enter: allClients, audit: ownList },
  "scheduling.past": { enter: allClients, input: () => ({}), audit: ownList },
  "scheduling.comingUp": { enter: allClients, audit: ownList },
  "scheduling.mine": { enter: allClients, input: appointment, gets: onlyWhoComes, audit: own },
  "scheduling.calendarFile": { enter: allClients, input: appointment, gets: onlyWhoComes, audit: own },
  // Those who come, and not the whole relationship: that the client has a time alone is no news for the partner.
  "scheduling.calendar": {
    enter: allStaff,
    input: async (world) => {
      const { from, to } = await ownInterview(world)
      return { from, to }
    },
    audit: leaves(appointmentActions.calendarRead, theClient),
  },
  "scheduling.byId": { enter: allStaff, input: appointment, audit: leaves(appointmentActions.read, theClient) },
  "scheduling.services": { enter: owners, audit: { none: "what the workspace offers" } },
  "scheduling.saveService": {
    enter: owners,
    input: ({ owner }) => ({ ...offered, serviceId: null, staffId: owner.staffId }),
    audit: leaves(serviceActions.saved, nobody),
  },
  "scheduling.hideService": { enter: owners, input: aSession, audit: leaves(serviceActions.hidden, nobody) },
  "scheduling.showService": { enter: owners, input: aSession, audit: leaves(serviceActions.shown, nobody) },
  "scheduling.hours": { enter: allStaff, audit: { none: "the asker's own open hours" } },
  "scheduling.setWeeklyHours": {
    enter: allStaff,
    input: () => ({ hours: [{ weekday: 1, start: 540, end: 1020 }] }),
    audit: hours,
  },
  "scheduling.setException": { enter: allStaff, input: () => ({ date, open: [] }), audit: hours },
  "scheduling.removeException": { enter: allStaff, input: () => ({ date }), audit: hours },
}
