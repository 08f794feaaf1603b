import { describe, expect, it } from "vitest"
import { reviewActions } from "@/features/assignments/audit"
import { anAssignment, aResponse } from "@/features/assignments/factory"
import { formActions } from "@/features/forms/audit"
import { pastIntensives, upcomingIntensives } from "@/features/intensives/queries"
import { arrivals } from "@/features/invitations/queries"
import { messageActions } from "@/features/messaging/audit"
import { notesRead } from "@/features/notes/audit"
import { notesOf } from "@/features/notes/queries"
import { anOrder } from "@/features/payments/factory"
import { orders, ordersOfRelationship } from "@/features/payments/queries/desk"
import { aRelationship } from "@/features/relationships/factory"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { appointmentsOfRelationship, calendar } from "@/features/scheduling/queries/appointments"
import { aWorkspace } from "@/features/workspaces/factory"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { actions } from "@/root/rooms"
import { type AuditAction, type AuditEntry, audit } from "@/server/data/audit"
import { type Actor, inScope } from "@/server/data/scope"
import { staffToday, whoLooked } from "./queries"

const now = new Date("2026-11-22T10:00:00Z")
const occurrence: AuditEntry["subject"] = ["occurrence", "0198a4a2-7b1e-7c3d-8a2b-1c2d3e4f5a6b"]

const aCouple = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const done = (
    actor: Actor,
    action: AuditAction,
    {
      at = now,
      subject = occurrence,
      to = [marit],
    }: { at?: Date; subject?: AuditEntry["subject"]; to?: typeof clients } = {},
  ) =>
    inScope({ workspaceId, actor, now: at }, (scope) =>
      audit(scope, { action, subject, clientIds: to.map(({ clientId }) => clientId) }),
    )
  const looked = async (who = marit, timeZone = "Europe/Oslo") =>
    (await inScope({ workspaceId, actor: who.actor, now }, (scope) => whoLooked(scope, { actions, timeZone }))).rows
  return { harbour, workspaceId, owner, relationshipId, marit, jonas, done, looked }
}

describe("who looked at my record", () => {
  it("names staff and what they did, and never what the partner did", async () => {
    const { owner, marit, jonas, done, looked } = await aCouple()
    await done(owner, formActions.submissionRead)
    await done(owner, messageActions.read, { to: [jonas] })
    await done(jonas.actor, messageActions.read, { to: [marit, jonas] })
    await done({ kind: "system", reason: "test" }, reviewActions.opened, { to: [marit, jonas] })
    expect(await looked()).toEqual([
      { id: expect.any(String), at: now, what: "Read a form you sent", who: "Ingrid Sunde" },
    ])
  })

  it("says the same whether or not staff came back to a practice because a partner had answered", async () => {
    const { owner, done, looked } = await aCouple()
    const review = async (hours: number) => {
      const at = new Date(now.getTime() + hours * 3_600_000)
      for (const action of [reviewActions.queueRead, reviewActions.answersRead, reviewActions.reviewed])
        await done(owner, action, { at })
    }
    await review(0)
    const before = await looked()
    expect(before).toHaveLength(1)
    await review(24)
    expect(await looked()).toEqual(before)
  })

  it("reads the same to Jonas whatever Marit alone has answered, booked and ordered", async () => {
    const wordsFor = async (maritIsBusy: boolean) => {
      const { harbour, workspaceId, owner, relationshipId, marit, jonas, looked } = await aCouple()
      const practice = await anAssignment(workspaceId, {
        relationshipId,
        clients: [marit, jonas],
        staff: owner,
        firstDate: localDateAt(now, toTimeZone("Europe/Oslo")),
      })
      if (maritIsBusy) {
        await aResponse(workspaceId, practice.occurrenceIds[0] ?? "", { client: marit.actor, at: now })
        await anOrder(workspaceId, { relationshipId, payers: [{ clientId: marit.clientId, weight: 1 }], at: now })
        const { serviceId } = await aService(harbour, { kind: "session" })
        const [startsAt, endsAt] = [3, 4].map((hours) => new Date(now.getTime() + hours * 3_600_000))
        if (!startsAt || !endsAt) throw new Error("an interview has a time")
        const who = { staffId: owner.staffId, relationshipId, clientIds: [marit.clientId] }
        await anAppointment(workspaceId, { serviceId, ...who, blocks: [{ startsAt, endsAt }], createdAt: now })
      }
      await inScope({ workspaceId, actor: owner, now }, async (scope) => {
        await staffToday(scope, null)
        await calendar(scope, { from: now, to: new Date(now.getTime() + 86_400_000) })
        await orders(scope, { search: "" })
        await upcomingIntensives(scope)
        await pastIntensives(scope, {})
        await appointmentsOfRelationship(scope, relationshipId)
        await ordersOfRelationship(scope, relationshipId)
        await arrivals(scope, relationshipId)
        await notesOf(scope, { relationshipId })
      })
      const said = async (who: typeof marit) => (await looked(who)).map(({ what }) => what).toSorted()
      return { marit: await said(marit), jonas: await said(jonas) }
    }
    const [busy, idle] = [await wordsFor(true), await wordsFor(false)]
    expect(busy.jonas).toEqual(idle.jonas)
    expect(busy.jonas).toEqual(["Looked at appointments", "Looked at invitations", "Looked at orders", "Read notes"])
    expect(busy.marit.length).toBeGreaterThan(idle.marit.length)
  })

  it("lists once a day, by the reader’s own days, what staff looks at often", async () => {
    const { owner, relationshipId, done, looked, marit } = await aCouple()
    const read = (at: string) => done(owner, notesRead, { at: new Date(at), subject: ["relationship", relationshipId] })
    await read("2026-11-22T09:00:00Z")
    await read("2026-11-22T22:30:00Z")
    await read("2026-11-22T23:30:00Z")
    const times = async (zone: string) => (await looked(marit, zone)).map(({ at }) => at.toISOString())
    expect(await times("UTC")).toEqual(["2026-11-22T09:00:00.000Z"])
    expect(await times("Europe/Oslo")).toEqual(["2026-11-22T23:30:00.000Z", "2026-11-22T09:00:00.000Z"])
  })

  it("passes over what stands in old rows under a name that nothing has any more", async () => {
    const { workspaceId, owner, marit, looked } = await aCouple()
    await inScope({ workspaceId, actor: owner, now }, ({ db }) =>
      db.auditEvent.createMany({
        data: [
          {
            workspaceId,
            at: now,
            actorKind: "owner",
            actorId: owner.staffId,
            action: "something.forgotten",
            subjectKind: "client",
            clientId: marit.clientId,
          },
        ],
      }),
    )
    expect(await looked()).toEqual([])
  })
})
