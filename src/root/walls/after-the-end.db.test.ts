import { describe, expect, it } from "vitest"
import type { z } from "zod"
import { remindDue } from "@/features/assignments/commands/assigning/remind"
import { occurrenceRevealed } from "@/features/assignments/events"
import { anAssignment } from "@/features/assignments/factory"
import { formAsked } from "@/features/forms/events"
import { aFormRequest } from "@/features/forms/factory"
import { invitationMade } from "@/features/invitations/events"
import { anInvitation } from "@/features/invitations/factory"
import { messageWritten } from "@/features/messaging/events"
import { aRelationship } from "@/features/relationships/factory"
import { appointmentConfirmed } from "@/features/scheduling/events"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { uuidV7 } from "@/lib/ids"
import { toLocalDate } from "@/lib/time/local-date"
import type { EventKind } from "@/server/data/events"
import { inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { workspacesDue } from "@/server/jobs/tasks"
import { reactions, work } from "../rooms"

// What was on its way when someone left, or when the work was over: the facts are from before, the rooms hear of them after.

signInAsWorker()

const now = new Date("2026-11-25T20:00:00Z")

const aCouple = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple is two")
  const system = <T>(run: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, run)
  const hear = async <S extends z.ZodType>(kind: EventKind<S>, data: z.input<S>) => {
    const eventId = uuidV7()
    for (const { event, run } of reactions)
      if (event === kind.name) await system((scope) => run(scope, data, { eventId, at: now }))
  }
  return { ...harbour, relationshipId, marit, jonas, clients, system, hear }
}
type Couple = Awaited<ReturnType<typeof aCouple>>

/** Makes what is on its way to both; what it returns is what the worker does with it then. */
type OnItsWay = (couple: Couple) => Promise<() => Promise<unknown>>

const given = ({ workspaceId, owner: staff, relationshipId, clients }: Couple) =>
  anAssignment(workspaceId, { relationshipId, clients, staff, firstDate: toLocalDate("2026-11-25") })

const news: Readonly<Record<string, OnItsWay>> = {
  "a reminder": async (couple) => {
    await given(couple)
    return () => couple.system(remindDue)
  },
  "a form to fill": async ({ workspaceId, relationshipId, clients, hear }) => {
    const asked = await Promise.all(
      clients.map(({ clientId }) => aFormRequest(workspaceId, { relationshipId, clientId, at: now })),
    )
    return async () => {
      for (const { requestId, clientId } of asked) await hear(formAsked, { requestId, relationshipId, clientId })
    }
  },
  "an invitation": async ({ workspaceId, relationshipId, clients, hear }) => {
    const made = await Promise.all(
      clients.map(async ({ clientId, email }) => ({
        clientId,
        ...(await anInvitation({ workspaceId, relationshipId, clientId, email }, { createdAt: now })),
      })),
    )
    return async () => {
      for (const { invitationId, clientId } of made)
        await hear(invitationMade, { invitationId, relationshipId, clientId })
    }
  },
}

/** To those who are still there it may go after the end, too: they can read it as long as they like. */
const readable: Readonly<Record<string, OnItsWay>> = {
  "something that has opened": async (couple) => {
    const { occurrenceIds } = await given(couple)
    return async () => {
      for (const occurrenceId of occurrenceIds)
        await couple.hear(occurrenceRevealed, { occurrenceId, relationshipId: couple.relationshipId })
    }
  },
  "a message": async ({ relationshipId, clients, hear }) => {
    const readerIds = clients.map(({ clientId }) => clientId)
    return () => hear(messageWritten, { messageId: uuidV7(), relationshipId, readerIds, staffReads: false })
  },
  "an agreed time": async (couple) => {
    const { workspaceId, owner, relationshipId, clients, hear } = couple
    const { serviceId } = await aService(couple)
    const { appointmentId } = await anAppointment(workspaceId, {
      serviceId,
      staffId: owner.staffId,
      relationshipId,
      clientIds: clients.map(({ clientId }) => clientId),
      blocks: [{ startsAt: new Date("2026-12-01T09:00:00Z"), endsAt: new Date("2026-12-01T10:00:00Z") }],
      createdAt: now,
    })
    return () => hear(appointmentConfirmed, { appointmentId, relationshipId })
  },
}

/** Who is told, by name. The queue may name them by address or by id. */
const told = async ({ workspaceId, clients }: Couple) => {
  const readers = (await queuedMails(workspaceId)).map(({ to }) => JSON.stringify(to))
  return clients
    .filter(({ email, clientId }) => readers.some((reader) => reader.includes(email) || reader.includes(clientId)))
    .map(({ name }) => name)
}

const leaves = ({ workspaceId, relationshipId, jonas: { clientId }, system }: Couple) =>
  system(({ db }) => db.member.updateMany({ where: { workspaceId, relationshipId, clientId }, data: { leftAt: now } }))

const ends = ({ workspaceId, relationshipId, system }: Couple) =>
  system(({ db }) => db.relationship.updateMany({ where: { workspaceId, id: relationshipId }, data: { endedAt: now } }))

describe.each(Object.entries({ ...news, ...readable }))("%s", (_, onItsWay) => {
  it("reaches both, and nobody who has left", async () => {
    const before = await aCouple()
    await (await onItsWay(before))()
    expect(await told(before)).toEqual(["Marit", "Jonas"])
    const after = await aCouple()
    const arrives = await onItsWay(after)
    await leaves(after)
    await arrives()
    expect(await told(after)).toEqual(["Marit"])
  })
})

it.each(Object.entries(news))("%s reaches nobody once the work is over", async (_, onItsWay) => {
  const couple = await aCouple()
  const arrives = await onItsWay(couple)
  await ends(couple)
  await arrives()
  expect(await told(couple)).toEqual([])
})

it.each([
  ["everybody has left", (couple: Couple) => Promise.all([leaves(couple), leaves({ ...couple, jonas: couple.marit })])],
  ["the work is over", ends],
])("does not even look for reminders where %s", async (_, happens) => {
  const couple = await aCouple()
  await given(couple)
  const reminding = work.find(({ name }) => name === "assignments.remindDue")
  const sweep = reminding?.sweep
  if (!reminding || !sweep) throw new Error("nothing reminds")
  const isDue = async () => (await workspacesDue({ ...reminding, sweep }, now)).includes(couple.workspaceId)
  expect(await isDue()).toBe(true)
  await happens(couple)
  expect(await isDue()).toBe(false)
})
