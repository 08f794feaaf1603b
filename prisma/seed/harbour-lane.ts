import { hideService } from "@/features/scheduling/commands/services"
import { aService, openEveryDay, twoDays } from "@/features/scheduling/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { inScope } from "@/server/data/scope"
import { at, type Now } from "./days"

const words = {
  headline: "You still share a home. Let us find the way back to each other.",
  intro:
    "Coaching for one, two or more people in a relationship: weekly sessions, small practices in between, and quiet, thorough intensives when weekly is too slow.",
  approach:
    "We begin with each of you alone, because some things are said more easily to one person. Then we work together.\n\nBetween sessions there are small practices, rarely longer than ten minutes. You decide who reads what you write, every time, before you write it.\n\nWe are coaches and a sexologist, not an emergency service. When something else is needed, we say so and help you find it.",
  contactNote: "Only Ingrid and Aurel read it, usually within two working days.",
  questions: [
    {
      question: "Can I come alone?",
      answer: "Yes. Many begin alone, and some stay alone. Nothing is sent to your partner unless you ask for it.",
    },
    { question: "Do you take sides?", answer: "No. Each of you is heard, and the relationship is who we work for." },
    { question: "What does my card statement say?", answer: "Harbour Lane, and nothing about the kind of work." },
  ],
}

/** The workspace itself: who works there, what can be booked, and when. */
export const harbourLane = async ({ today }: Now) => {
  const workspace = await aWorkspace({
    slug: "harbour-lane",
    name: "Harbour Lane",
    words,
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
  await aService(workspace, {
    kind: "session",
    title: "Session alone",
    summary: "Fifty minutes for one of you, in the studio or online.",
    priceMinor: 12_000,
    minutes: 50,
    position: 3,
    bookable: false,
  })
  const intensive = await aService(workspace, { priceNote: "30% keeps your days", balanceDueDays: 21, position: 4 })
  await aService(workspace, {
    title: "Three-day intensive",
    summary: "The same with a third day, for when there is more than one thing to come back from.",
    priceMinor: 420_000,
    days: [...twoDays, ...twoDays.slice(0, 1)],
    position: 5,
    bookable: false,
  })
  const evening = await aService(workspace, {
    kind: "session",
    title: "Evening for singles",
    summary: "",
    priceMinor: 4_000,
    minutes: 120,
    position: 6,
    bookable: false,
  })
  const summer = { workspaceId: workspace.workspaceId, actor: workspace.owner, now: at(today, -150, 9) }
  await inScope(summer, (scope) => hideService(scope, evening.serviceId, true))
  await openEveryDay(workspace, { start: 9 * 60, end: 17 * 60, weekdays: [1, 2, 3, 4, 6, 7] })
  return { ...workspace, aurel, services: { first, session, intensive }, opened: at(today, -400, 9) }
}

export type HarbourLane = Awaited<ReturnType<typeof harbourLane>>
