import { expect, it } from "vitest"
import { makeOccurrences } from "@/features/assignments/commands/assigning/make-occurrences"
import { remindDue } from "@/features/assignments/commands/assigning/remind"
import { anAssignment } from "@/features/assignments/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { aRelationship } from "@/features/relationships/factory"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { workspacesDue } from "@/server/jobs/tasks"
import { work } from "./rooms"

signInAsWorker()

const now = new Date("2026-11-25T20:00:00Z")
const monday = toLocalDate("2026-11-23")

const isDue = async (name: string, workspaceId: string, at = now) => {
  const sweep = work.find((one) => one.name === name)
  if (!sweep?.sweep) throw new Error(`${name} is no sweep`)
  return (await workspacesDue({ ...sweep, sweep: sweep.sweep }, at)).includes(workspaceId)
}

const aSetup = async () => {
  const harbour = await aWorkspace()
  const couple = await aRelationship(harbour)
  const { workspaceId } = harbour
  const as = <T>(run: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, run)
  return { harbour, workspaceId, ...couple, as }
}

it("frees ended holds where there are some, and asks nobody else", async () => {
  const { harbour, workspaceId, relationshipId, as } = await aSetup()
  const { serviceId } = await aService(harbour)
  const hold = (heldUntil: Date, startsAt: Date) =>
    anAppointment(workspaceId, {
      serviceId,
      staffId: harbour.owner.staffId,
      relationshipId,
      clientIds: [],
      blocks: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }],
      confirmedAt: null,
      heldUntil,
      createdAt: now,
    })
  await hold(new Date("2026-11-25T20:00:01Z"), new Date("2026-12-01T09:00:00Z"))
  expect(await isDue("scheduling.sweepHolds", workspaceId)).toBe(false)
  await hold(now, new Date("2026-12-02T09:00:00Z"))
  expect(await isDue("scheduling.sweepHolds", workspaceId)).toBe(true)
  expect(await as(releaseEndedHolds)).toBe(1)
  expect(await isDue("scheduling.sweepHolds", workspaceId)).toBe(false)
})

it("forgets unconfirmed messages where there are some", async () => {
  const { workspaceId } = await aSetup()
  await anInquiry(workspaceId)
  await anInquiry(workspaceId, { confirmBy: now, confirmedAt: now })
  await anInquiry(workspaceId, { confirmBy: now })
  expect(await isDue("inquiries.forgetUnconfirmed", workspaceId)).toBe(false)
  expect(await isDue("inquiries.forgetUnconfirmed", workspaceId, new Date(now.getTime() + 1))).toBe(true)
})

it("reminds where a practice is due for someone who may be reminded", async () => {
  const { harbour, workspaceId, relationshipId, clients, as } = await aSetup()
  const wednesday = toLocalDate("2026-11-25")
  const given = { relationshipId, clients, staff: harbour.owner, firstDate: wednesday }
  await anAssignment(workspaceId, { ...given, minuteOfDay: 21 * 60 + 1 })
  expect(await isDue("assignments.remindDue", workspaceId)).toBe(false)
  await anAssignment(workspaceId, { ...given, minuteOfDay: 21 * 60 })
  expect(await isDue("assignments.remindDue", workspaceId)).toBe(true)
  expect(await as(remindDue)).toBeGreaterThan(0)
  expect(await isDue("assignments.remindDue", workspaceId)).toBe(false)
})

it.each([
  ["e-mail is not safe for them", { safeEmail: false }],
  ["they have no account yet", { signsIn: false }],
])("reminds nobody where %s", async (_, member) => {
  const harbour = await aWorkspace()
  const { relationshipId, clients } = await aRelationship(harbour, { members: [{ name: "Marit", ...member }] })
  const given = { relationshipId, clients, staff: harbour.owner, firstDate: toLocalDate("2026-11-25") }
  await anAssignment(harbour.workspaceId, given)
  expect(await isDue("assignments.remindDue", harbour.workspaceId)).toBe(false)
})

it("makes occurrences where a date of a running assignment comes within two weeks, and then not until the next does", async () => {
  const { harbour, workspaceId, relationshipId, clients, as } = await aSetup()
  const due = (day: string) => isDue("assignments.makeOccurrences", workspaceId, new Date(`${day}T20:00:00Z`))
  await anAssignment(workspaceId, { relationshipId, clients, staff: harbour.owner, firstDate: monday })
  expect(await due("2026-11-25")).toBe(true)
  await as((scope) => makeOccurrences(scope))
  expect(await due("2026-11-25")).toBe(false)
  // Up to 10 December: the last that was made is Monday the 7th, the next Monday is the 14th.
  expect(await due("2026-11-28")).toBe(false)
  expect(await due("2026-11-29")).toBe(true)
})

it("makes no occurrences of what has not begun, is over, paused, or has nobody left", async () => {
  const { harbour, workspaceId, relationshipId, clients, as } = await aSetup()
  const given = { relationshipId, clients, staff: harbour.owner }
  const due = () => isDue("assignments.makeOccurrences", workspaceId)
  await anAssignment(workspaceId, { ...given, firstDate: toLocalDate("2027-01-04") })
  await anAssignment(workspaceId, { ...given, firstDate: monday, lastDate: monday })
  expect(await due()).toBe(false)
  const running = await anAssignment(workspaceId, { ...given, firstDate: monday })
  expect(await due()).toBe(true)
  const pause = (pausedAt: Date | null) =>
    as(({ db }) => db.assignment.updateMany({ where: { workspaceId, id: running.assignmentId }, data: { pausedAt } }))
  await pause(now)
  expect(await due()).toBe(false)
  await pause(null)
  await as(({ db }) => db.member.updateMany({ where: { workspaceId, relationshipId }, data: { leftAt: now } }))
  expect(await due()).toBe(false)
})
