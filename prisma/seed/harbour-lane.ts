import { aService, openEveryDay } from "@/features/scheduling/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { at, type Now } from "./days"

/** The workspace itself: who works there, what can be booked, and when. */
export const harbourLane = async ({ today }: Now) => {
  const workspace = await aWorkspace({
    slug: "harbour-lane",
    name: "Harbour Lane",
    owner: { name: "Ingrid Sunde", email: "ingrid@harbour-lane.example", title: "Relationship coach" },
  })
  const aurel = await aStaffMember(workspace.workspaceId, {
    role: "practitioner",
    name: "Aurel Popa",
    email: "aurel@harbour-lane.example",
    title: "Sexologist",
  })
  await aStaffMember(workspace.workspaceId, {
    role: "assistant",
    name: "Tove Lie",
    email: "tove@harbour-lane.example",
    title: "Front desk",
  })
  const first = await aService(workspace, {
    kind: "consultation",
    title: "First conversation",
    summary: "Twenty minutes by phone or video, to see whether we fit. You can come alone.",
    priceMinor: 0,
    minutes: 20,
    position: 1,
    bookable: false,
  })
  const session = await aService(workspace, {
    kind: "session",
    title: "Session together",
    summary: "Seventy-five minutes, in the studio or online, with one or two practices to take home.",
    priceMinor: 18_000,
    minutes: 75,
    position: 2,
    bookable: false,
  })
  const intensive = await aService(workspace, { priceNote: "can be shared", balanceDueDays: 21 })
  await openEveryDay(workspace, { start: 9 * 60, end: 17 * 60, weekdays: [1, 2, 3, 4, 6, 7] })
  return { ...workspace, aurel, services: { first, session, intensive }, opened: at(today, -400, 9) }
}

export type HarbourLane = Awaited<ReturnType<typeof harbourLane>>
