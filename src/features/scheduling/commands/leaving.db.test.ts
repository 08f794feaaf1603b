import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope } from "@/server/data/scope"
import { anAppointment, aService } from "../factory"
import { comingUp, myUpcoming } from "../queries/appointments"
import { sendConfirmation } from "../reactions"

const now = new Date("2026-11-24T09:00:00Z")

/** A couple with an agreed time next week. */
const aCoupleWithATime = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { serviceId } = await aService(harbour)
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const { appointmentId } = await anAppointment(workspaceId, {
    serviceId,
    staffId: owner.staffId,
    relationshipId,
    clientIds: [marit.clientId, jonas.clientId],
    bookedById: marit.clientId,
    blocks: [{ startsAt: new Date("2026-12-01T08:00:00Z"), endsAt: new Date("2026-12-01T11:30:00Z") }],
    createdAt: now,
    confirmedAt: now,
  })
  const leave = () =>
    inScope({ workspaceId, actor: owner, now }, ({ db }) =>
      db.member.updateMany({
        where: { workspaceId, relationshipId, clientId: jonas.clientId },
        data: { leftAt: now },
      }),
    )
  const told = async () => {
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
      sendConfirmation.run(scope, { appointmentId, relationshipId }, { eventId: crypto.randomUUID(), at: now }),
    )
    return (await queuedMails(workspaceId)).map(({ to }) => to)
  }
  return { workspaceId, marit, jonas, leave, told }
}

it("shows someone who has left no more when the others come, by any way of asking", async () => {
  const { workspaceId, marit, jonas, leave } = await aCoupleWithATime()
  const as = <T>(who: typeof marit, work: Parameters<typeof inScope<typeof marit.actor, T>>[1]) =>
    inScope({ workspaceId, actor: who.actor, now }, work)
  expect((await as(jonas, comingUp)).next).not.toBeNull()
  await leave()
  expect(await as(jonas, comingUp)).toEqual({ next: null, held: [] })
  expect(await as(jonas, (scope) => myUpcoming(scope))).toEqual([])
  const plain = await as(jonas, ({ db }) => db.$queryRaw`SELECT starts_at FROM segments`)
  expect(plain).toEqual([])
  expect((await as(marit, comingUp)).next).not.toBeNull()
})

it("mails dates to those who take part and have signed in, and to nobody who has left", async () => {
  const before = await aCoupleWithATime()
  expect((await before.told()).toSorted()).toEqual([before.jonas.email, before.marit.email].toSorted())
  const after = await aCoupleWithATime()
  await after.leave()
  expect(await after.told()).toEqual([after.marit.email])
})
