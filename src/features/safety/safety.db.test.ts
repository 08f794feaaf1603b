import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { type Actor, type ClientActor, inScope, type StaffActor } from "@/server/data/scope"
import { acknowledgeSignal, askForContact, closeSignal, hear } from "./commands"
import { contactAsked, signalRaised } from "./events"
import { aSafetySignal, closedSignal, readSignal } from "./factory"
import { openSignals, signalPage, signalToKnow, supportOf } from "./queries"

const now = new Date("2026-11-24T19:00:00Z")
const tables = ["safety_signals", "safety_answers", "safety_notes"] as const

/** Marit and Jonas with the owner; Aurel works here too, and Tove at the front desk. */
const aHouse = async (hers: { safeEmail?: boolean; safeMessage?: boolean; phone?: string } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [{ name: "Marit", ...hers }, { name: "Jonas" }],
  })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const { actor: aurel } = await aStaffMember(workspaceId, { role: "practitioner", name: "Aurel Popa" })
  const { actor: tove } = await aStaffMember(workspaceId, { role: "assistant", name: "Tove Lie" })
  const elsewhere = await aWorkspace()
  const raise = (sourceId?: string, at = now) =>
    aSafetySignal(workspaceId, { client: marit.actor, relationshipId, at, ...(sourceId && { sourceId }) })
  const count = (actor: Actor, table: (typeof tables)[number]) =>
    inScope({ workspaceId, actor, now }, async ({ db }) => {
      const [row] = await db.$queryRawUnsafe<[{ n: bigint }]>(`SELECT count(*) AS n FROM ${table}`)
      return Number(row.n)
    })
  const asMarit = <T>(work: Parameters<typeof inScope<ClientActor, T>>[1]) =>
    inScope({ workspaceId, actor: marit.actor, now }, work)
  const as = <T>(actor: StaffActor, work: Parameters<typeof inScope<StaffActor, T>>[1]) =>
    inScope({ workspaceId, actor, now }, work)
  return { workspaceId, owner, aurel, tove, marit, jonas, relationshipId, elsewhere, raise, count, asMarit, as }
}

const announced = async (workspaceId: string, event: string) =>
  (await queuedJobs("event", workspaceId)).filter(({ name }) => name === event).length

const codeOf = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

describe("who may know", () => {
  it("is the answerer and clinicians of the workspace, by plain SQL; never the partner, the front desk, or another workspace", async () => {
    const { workspaceId, owner, aurel, tove, marit, jonas, elsewhere, raise, count } = await aHouse()
    const { signalId } = await raise()
    await closedSignal(workspaceId, signalId, { by: owner, at: now })
    const seen = async (actor: Actor) => Promise.all(tables.map((table) => count(actor, table)))
    expect([await seen(owner), await seen(aurel)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ])
    // What staff has written about it is not hers to read.
    expect(await seen(marit.actor)).toEqual([1, 1, 0])
    for (const actor of [jonas.actor, tove, { kind: "visitor" }] as const)
      expect([actor.kind, await seen(actor)]).toEqual([actor.kind, [0, 0, 0]])
    const there = inScope({ workspaceId: elsewhere.workspaceId, actor: elsewhere.owner, now }, ({ db }) =>
      Promise.all([db.safetySignal.count(), db.safetyAnswer.count(), db.safetyNote.count()]),
    )
    expect(await there).toEqual([0, 0, 0])
  })

  it("tells a partner nothing by the functions that the opening asks either", async () => {
    const { workspaceId, jonas, tove, relationshipId, raise } = await aHouse()
    const asked = (actor: Actor) =>
      inScope({ workspaceId, actor, now }, async ({ db }) => {
        const [row] = await db.$queryRaw<[{ held: boolean; unread: boolean }]>`
          SELECT app.is_held(${workspaceId}::uuid, ${relationshipId}::uuid, ${now}) AS held,
                 app.is_unread(${workspaceId}::uuid, ${relationshipId}::uuid) AS unread`
        return row
      })
    const before = [await asked(jonas.actor), await asked(tove)]
    await raise()
    expect([await asked(jonas.actor), await asked(tove)]).toEqual(before)
    expect(before).toEqual([
      { held: false, unread: false },
      { held: false, unread: false },
    ])
  })

  it("says “not found” to a practitioner of another workspace, and to a colleague what there is", async () => {
    const { aurel, elsewhere, raise, as } = await aHouse()
    const { signalId } = await raise()
    expect(await as(aurel, (scope) => signalPage(scope, signalId))).toMatchObject({ member: { displayName: "Marit" } })
    const there = inScope({ workspaceId: elsewhere.workspaceId, actor: elsewhere.owner, now }, (scope) =>
      signalPage(scope, signalId),
    )
    expect(await codeOf(there)).toBe("NOT_FOUND")
  })
})

describe("the database", () => {
  const refused = /not changed in this way|in one's own name|row-level security|append-only|permission denied/
  const change = (house: Awaited<ReturnType<typeof aHouse>>, actor: Actor, sql: string) =>
    inScope({ workspaceId: house.workspaceId, actor, now }, ({ db }) => db.$executeRawUnsafe(sql)).catch(
      (error: Error) => {
        expect(error.message).toMatch(refused)
        return "refused"
      },
    )

  it("lets nobody raise one in another’s name, or read and close their own", async () => {
    const house = await aHouse()
    const { workspaceId, marit, jonas, relationshipId, owner, raise } = house
    const forged = (actor: Actor) =>
      change(
        house,
        actor,
        `INSERT INTO safety_signals (workspace_id, id, client_id, relationship_id, raised_at)
         VALUES ('${workspaceId}', gen_random_uuid(), '${marit.clientId}', '${relationshipId}', now())`,
      )
    for (const actor of [jonas.actor, owner, { kind: "system", reason: "test" }] as const)
      expect([actor.kind, await forged(actor)]).toEqual([actor.kind, "refused"])
    const { signalId } = await raise()
    const closing = `UPDATE safety_signals SET acknowledged_at = now(), acknowledged_by_id = '${owner.staffId}', closed_at = now(), closed_by_id = '${owner.staffId}'`
    expect(await change(house, marit.actor, closing)).toBe("refused")
    expect(await change(house, jonas.actor, closing)).toBe(0)
    const note = `INSERT INTO safety_notes (workspace_id, id, signal_id, staff_id, body, written_at) VALUES ('${workspaceId}', gen_random_uuid(), '${signalId}', '${owner.staffId}', 'x', now())`
    for (const actor of [marit.actor, jonas.actor, house.tove, house.aurel])
      expect([actor.kind, await change(house, actor, note)]).toEqual([actor.kind, "refused"])
  })

  it("lets staff mark it in their own name only, takes no mark back, and keeps what was said and what is closed", async () => {
    const house = await aHouse()
    const { owner, aurel, raise, workspaceId, marit } = house
    const { signalId } = await raise()
    const read = (staffId: string) =>
      `UPDATE safety_signals SET acknowledged_at = now(), acknowledged_by_id = '${staffId}'`
    expect(await change(house, aurel, read(owner.staffId))).toBe("refused")
    expect(await change(house, aurel, "UPDATE safety_signals SET raised_at = now()")).toBe("refused")
    await readSignal(workspaceId, signalId, { by: owner, at: now })
    expect(await change(house, aurel, read(aurel.staffId))).toBe("refused")
    const unread = "UPDATE safety_signals SET acknowledged_at = NULL, acknowledged_by_id = NULL"
    expect(await change(house, owner, unread)).toBe("refused")
    await closedSignal(workspaceId, signalId, { by: owner, at: now })
    expect(await change(house, owner, "UPDATE safety_signals SET closed_at = NULL, closed_by_id = NULL")).toBe(
      "refused",
    )
    for (const actor of [owner, marit.actor])
      for (const sql of [
        "UPDATE safety_answers SET answer = 'Yes'",
        "DELETE FROM safety_signals",
        "DELETE FROM safety_notes",
      ])
        expect([actor.kind, sql, await change(house, actor, sql)]).toEqual([actor.kind, sql, "refused"])
  })
})

describe("what is heard", () => {
  const place = "cccccccc-0000-4000-8000-000000000001"
  const saying = (house: Awaited<ReturnType<typeof aHouse>>, answer: string, isRaising: boolean, at = now) =>
    inScope({ workspaceId: house.workspaceId, actor: house.marit.actor, now: at }, (scope) =>
      hear(scope, {
        relationshipId: house.relationshipId,
        source: "form",
        sourceId: place,
        question: "Do you feel safe?",
        answer,
        isRaising,
      }),
    )
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

  it("raises one signal, tells of it once, and stands beside it when it is changed", async () => {
    const house = await aHouse()
    await saying(house, "Yes", false)
    expect(await house.count(house.owner, "safety_signals")).toBe(0)
    await saying(house, "No", true, minutes(1))
    await saying(house, "No", true, minutes(2))
    await saying(house, "Yes", false, minutes(3))
    const [signal] = await house.as(house.owner, openSignals)
    const page = await house.as(house.owner, (scope) => signalPage(scope, signal?.signalId ?? ""))
    expect(page.answers.map(({ answer, saidAt }) => [answer, saidAt])).toEqual([
      ["No", minutes(1)],
      ["Yes", minutes(3)],
    ])
    expect(page.closedAt).toBeNull()
    expect(await announced(house.workspaceId, signalRaised.name)).toBe(1)
  })

  it("is one signal from two devices in the same instant, in every one of many rounds", async () => {
    for (let round = 0; round < 8; round++) {
      const house = await aHouse()
      await Promise.all([house.raise(), house.raise()])
      expect([round, await house.count(house.owner, "safety_signals")]).toEqual([round, 1])
    }
  })

  it("raises a new one for a new No once the first is closed, and none for what was said before", async () => {
    const house = await aHouse()
    const { owner, workspaceId } = house
    await saying(house, "No", true)
    const [first] = await house.as(owner, openSignals)
    await closedSignal(workspaceId, first?.signalId ?? "", { by: owner, at: minutes(5) })
    await saying(house, "No", true, minutes(6))
    expect(await house.as(owner, openSignals)).toEqual([])
    await saying(house, "Yes", false, minutes(7))
    await saying(house, "No", true, minutes(8))
    expect(await house.as(owner, openSignals)).toHaveLength(1)
  })
})

describe("“please contact me”", () => {
  it("offers and takes only ways that she has marked as safe, once there is something to answer", async () => {
    const house = await aHouse({ safeMessage: true, phone: "+47 400 00 041" })
    expect(await codeOf(house.asMarit((scope) => askForContact(scope, "email")))).toBe("NOTHING_OPEN")
    await house.raise()
    const support = await house.asMarit((scope) => supportOf(scope, house.relationshipId))
    expect([support.ways, support.asked, support.country]).toEqual([["email", "message"], null, "NO"])
    expect(await codeOf(house.asMarit((scope) => askForContact(scope, "voicemail")))).toBe("NOT_A_SAFE_WAY")
    await house.asMarit((scope) => askForContact(scope, "message"))
    const [signal] = await house.as(house.owner, openSignals)
    const page = await house.as(house.owner, (scope) => signalPage(scope, signal?.signalId ?? ""))
    expect([page.contactWay, page.contactAskedAt]).toEqual(["message", now])
    await house.asMarit((scope) => askForContact(scope, null))
    expect((await house.asMarit((scope) => supportOf(scope, house.relationshipId))).asked).toBeNull()
    expect(await announced(house.workspaceId, contactAsked.name)).toBe(1)
  })

  it("offers nothing where no way is safe, nor a text message without a number", async () => {
    for (const hers of [{ safeEmail: false }, { safeEmail: false, safeMessage: true }]) {
      const house = await aHouse(hers)
      await house.raise()
      expect((await house.asMarit((scope) => supportOf(scope, house.relationshipId))).ways).toEqual([])
      expect(await codeOf(house.asMarit((scope) => askForContact(scope, "email")))).toBe("NOT_A_SAFE_WAY")
    }
  })
})

describe("staff", () => {
  it("reads first, closes with what was done, and does neither twice", async () => {
    const { owner, aurel, as, raise } = await aHouse()
    const { signalId } = await raise()
    const close = (note: string) => as(aurel, (scope) => closeSignal(scope, { signalId, note }))
    expect(await codeOf(close("We spoke."))).toBe("READ_IT_FIRST")
    await as(owner, (scope) => acknowledgeSignal(scope, signalId))
    await as(aurel, (scope) => acknowledgeSignal(scope, signalId))
    await close("We spoke.")
    expect(await codeOf(close("Again."))).toBe("SIGNAL_CLOSED")
    const page = await as(owner, (scope) => signalPage(scope, signalId))
    expect([page.acknowledgedBy?.id, page.closedBy?.id, page.notes.map(({ body }) => body)]).toEqual([
      owner.staffId,
      aurel.staffId,
      ["We spoke."],
    ])
  })

  it("has it on the desk of whose couple it is until it is closed, and an owner until somebody has read it", async () => {
    const house = await aWorkspace()
    const { workspaceId, owner } = house
    const { actor: aurel } = await aStaffMember(workspaceId, { role: "practitioner", name: "Aurel Popa" })
    const { relationshipId, clients } = await aRelationship({ workspaceId, owner: aurel })
    const client = clients[0]?.actor
    if (!client) throw new Error("Marit is missing")
    const { signalId } = await aSafetySignal(workspaceId, { client, relationshipId, at: now })
    const listed = async () =>
      Promise.all(
        [aurel, owner].map((actor) =>
          inScope({ workspaceId, actor, now }, async (scope) => (await openSignals(scope)).length),
        ),
      )
    expect(await listed()).toEqual([1, 1])
    await readSignal(workspaceId, signalId, { by: owner, at: now })
    expect(await listed()).toEqual([1, 0])
    await closedSignal(workspaceId, signalId, { by: aurel, at: now })
    expect(await listed()).toEqual([0, 0])
  })

  it("leaves in her record who read it, and nothing of it in his", async () => {
    const { workspaceId, owner, marit, jonas, relationshipId, as, raise } = await aHouse()
    const { signalId } = await raise()
    await as(owner, (scope) => signalPage(scope, signalId))
    await as(owner, (scope) => signalToKnow(scope, relationshipId))
    await closedSignal(workspaceId, signalId, { by: owner, at: now })
    const events = await as(owner, ({ db }) =>
      db.auditEvent.findMany({
        where: { workspaceId, action: { startsWith: "safety." } },
        select: { action: true, clientId: true, actorKind: true },
        orderBy: { id: "asc" },
      }),
    )
    expect(events.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["safety.raised", "client"],
      ["safety.read", "owner"],
      ["safety.told", "owner"],
      ["safety.acknowledged", "owner"],
      ["safety.closed", "owner"],
    ])
    expect(new Set(events.map(({ clientId }) => clientId))).toEqual(new Set([marit.clientId]))
    expect(await inScope({ workspaceId, actor: jonas.actor, now }, ({ db }) => db.auditEvent.count())).toBe(0)
  })
})
