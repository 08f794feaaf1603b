import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aService } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { isConstraint } from "./database-errors"
import { inScope, type Scope, send } from "./scope"

type Ways = Readonly<Record<string, (scope: Scope) => Promise<unknown>>>

/** Each way in which a command can run into a constraint: by a model, by its own SQL, by a statement that it does not await. */
const waysInto = async (): Promise<Record<string, Ways>> => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId } = await aRelationship(harbour)
  const { serviceId } = await aService(harbour)
  const id = uuidV7()
  const [startsAt, endsAt] = [new Date("2027-01-11T09:00:00Z"), new Date("2027-01-11T10:00:00Z")]
  const appointment = {
    workspaceId,
    id,
    serviceId,
    staffId: owner.staffId,
    relationshipId,
    timeZone: "Europe/Oslo",
    createdAt: startsAt,
  }
  const segment = {
    workspaceId,
    appointmentId: id,
    staffId: owner.staffId,
    startsAt,
    endsAt,
    state: "confirmed" as const,
  }
  await inScope({ workspaceId, actor: owner }, async ({ db }) => {
    await db.appointment.createMany({ data: [{ ...appointment, startsAt, endsAt }] })
    await db.segment.createMany({ data: [segment] })
  })
  const again = Prisma.sql`
    INSERT INTO segments (workspace_id, id, appointment_id, staff_id, starts_at, ends_at, state)
    SELECT workspace_id, gen_random_uuid(), appointment_id, staff_id, starts_at, ends_at, state FROM segments WHERE workspace_id = ${workspaceId}::uuid`
  const backwards = Prisma.sql`UPDATE segments SET starts_at = ends_at WHERE workspace_id = ${workspaceId}::uuid`
  const copy = Prisma.sql`INSERT INTO appointments SELECT * FROM appointments WHERE workspace_id = ${workspaceId}::uuid`
  const elsewhere = Prisma.sql`UPDATE segments SET appointment_id = gen_random_uuid() WHERE workspace_id = ${workspaceId}::uuid`
  const sql = (statement: Prisma.Sql): Ways => ({
    "its own SQL": ({ db }) => db.$executeRaw(statement),
    "SQL that nobody awaits": (scope) => send(scope, statement),
  })
  const inHarbour = (ways: Ways): Ways =>
    Object.fromEntries(
      Object.entries(ways).map(([way, run]) => [way, () => inScope({ workspaceId, actor: owner }, run)]),
    )
  return {
    segments_no_double_booking: inHarbour({
      ...sql(again),
      "a model": ({ db }) => db.segment.createMany({ data: [segment] }),
    }),
    segments_in_order: inHarbour({
      ...sql(backwards),
      "a model": ({ db }) => db.segment.updateMany({ where: { workspaceId }, data: { startsAt: endsAt } }),
    }),
    appointments_pkey: inHarbour({
      ...sql(copy),
      "a model": ({ db }) => db.appointment.createMany({ data: [{ ...appointment, startsAt, endsAt }] }),
    }),
    segments_workspace_id_appointment_id_fkey: inHarbour({
      ...sql(elsewhere),
      "a model": ({ db }) => db.segment.updateMany({ where: { workspaceId }, data: { appointmentId: uuidV7() } }),
    }),
  }
}

it("knows each kind of constraint by its name, however a command ran into it", async () => {
  const all = await waysInto()
  for (const [name, ways] of Object.entries(all)) {
    for (const [way, run] of Object.entries(ways)) {
      const error = await run({} as Scope).catch((caught: unknown) => caught)
      expect([name, way, isConstraint(error, name)]).toEqual([name, way, true])
      for (const other of Object.keys(all).filter((one) => one !== name))
        expect([name, way, isConstraint(error, other)]).toEqual([name, way, false])
    }
  }
})

it("takes no other failure for a constraint, whatever words it carries", () => {
  expect(isConstraint(new Error('violates "segments_no_double_booking"'), "segments_no_double_booking")).toBe(false)
  expect(isConstraint(undefined, "segments_no_double_booking")).toBe(false)
})
