import { beforeAll, describe, expect, it } from "vitest"
import { anAssignment } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aSession, longAgo } from "@/features/identity/factory"
import { aMessage } from "@/features/messaging/factory"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { aSilentCardCompany } from "@/launch/vitest/card-company"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { database } from "@/server/data/db"
import { inScope } from "@/server/data/scope"
import { type Session, sessionOf } from "@/server/http/session"
import { table } from "../matrix/table"
import { aWorld, type World } from "../matrix/world"
import { createCaller, rootRouter } from "../router"

// One person, one e-mail, two places: Elif comes alone to Harbour Lane, and with Ida to the Quiet Room.

aSilentCardCompany()

const canary = "canary of the quiet room"
let world: World
let elif: Session

beforeAll(async () => {
  world = await aWorld()
  const { elsewhere, otherClient, now } = world
  const { workspaceId, owner, relationshipId, clients } = elsewhere
  await everybodyAgrees(workspaceId, { clients, at: longAgo })
  await aMessage(workspaceId, { staff: owner, relationshipId, at: now, body: canary })
  const { serviceId } = await aService(elsewhere, { kind: "session", title: canary, bookable: false })
  const startsAt = new Date(now.getTime() + 3_600_000)
  const blocks = [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }]
  const clientIds = clients.map(({ clientId }) => clientId)
  await anAppointment(workspaceId, {
    serviceId,
    staffId: owner.staffId,
    relationshipId,
    clientIds,
    blocks,
    createdAt: now,
  })
  await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    rationale: canary,
    firstDate: localDateAt(now, toTimeZone("Europe/Oslo")),
  })
  const { cookie } = await aSession(otherClient.actor.userId)
  const session = await sessionOf(cookie.value)
  if (!session) throw new Error("Elif is not signed in")
  elif = session
})

type Procedure = { _def: { type: string; meta?: { enteredBy: string } } }
const procedures = rootRouter._def.procedures as unknown as Record<string, Procedure>

/** Every question that a client may ask about a place. */
const questions = Object.entries(table).filter(([path, { enter }]) => {
  const { type, meta } = procedures[path]?._def ?? {}
  return type === "query" && meta?.enteredBy === "client" && enter.includes("otherClient")
})

const asked = async (path: string, slug: string, input: unknown): Promise<string> => {
  const at = { session: elif, slug, linkToken: null, now: world.now, requestId: crypto.randomUUID(), ip: "192.0.2.9" }
  const procedure = path
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], createCaller(at)) as (
    given: unknown,
  ) => Promise<unknown>
  return procedure(input).then(
    (answer) => JSON.stringify(answer) ?? "",
    (error: Error) => error.message,
  )
}

describe("someone who is served in two places by one account", () => {
  it("has both to choose from at the sign-in, and is somebody else in each", () => {
    expect(elif.memberships.map(({ slug, kind }) => [slug, kind]).toSorted()).toEqual(
      [world.slug, world.elsewhere.slug].map((slug) => [slug, "client"]).toSorted(),
    )
    expect(new Set(elif.memberships.map(({ id }) => id)).size).toBe(2)
  })

  it("may ask a good many questions", () => {
    expect(questions.length).toBeGreaterThan(15)
  })

  it.each(questions.map(([path]) => path))(
    "reads nothing of one place where %s is asked at the other",
    async (path) => {
      const { elsewhere, otherClient, workspaceId, otherRelationshipId, owner, slug } = world
      const ofQuietRoom = [
        ...[canary, "Quiet Room", "Ida", elsewhere.slug, elsewhere.workspaceId, elsewhere.relationshipId],
        ...elsewhere.clients.map(({ clientId }) => clientId),
      ]
      const ofHarbourLane = [workspaceId, slug, otherClient.clientId, otherRelationshipId, owner.staffId]
      const input = await table[path]?.input?.(world, "otherClient")
      const here = await asked(path, slug, input)
      for (const word of ofQuietRoom) expect(here).not.toContain(word)
      const there = await asked(path, elsewhere.slug, input)
      for (const word of ofHarbourLane) expect(there).not.toContain(word)
    },
  )

  it("finds what is meant for her where it belongs", async () => {
    for (const path of ["today.mine", "messaging.mine", "scheduling.upcoming"])
      expect(await asked(path, world.elsewhere.slug, path === "messaging.mine" ? {} : undefined)).toContain(canary)
  })

  it("shows, to plain SQL in the name of one place, no row of the other", async () => {
    const { elsewhere, otherClient, workspaceId } = world
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`
    expect(tables.length).toBeGreaterThan(40)
    await inScope({ workspaceId, actor: otherClient.actor }, async ({ db }) => {
      for (const { name } of tables) {
        const [row] = await db.$queryRawUnsafe<[{ n: bigint }]>(
          `SELECT count(*) AS n FROM "${name}" WHERE workspace_id = '${elsewhere.workspaceId}'`,
        )
        expect([name, row.n]).toEqual([name, 0n])
      }
    })
  })
})
