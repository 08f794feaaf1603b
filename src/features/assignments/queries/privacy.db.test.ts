import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { type Actor, inScope } from "@/server/data/scope"
import { anAssignment, aResponse, aReveal } from "../factory"
import { practiceOf } from "./practice"
import { todayPractices } from "./today"
import { openedList, openedOf } from "./together"

/** What a member has done with their answer. */
const states = ["draft", "sent", "opened"] as const
type State = (typeof states)[number]
const audiences = ["only_me", "practitioner", "relationship"] as const

const viewers = [
  "Marit herself",
  "Jonas, her partner",
  "Lena, who joined later",
  "Gunn, who has left",
  "Tom, who was not given it",
  "a client elsewhere",
  "her practitioner",
  "another practitioner",
  "the assistant",
  "a visitor",
  "another workspace",
] as const
type Viewer = (typeof viewers)[number]

/** The whole rule, as a table: who reads Marit's answer, by whom it is meant for and what has happened. */
const mayRead = (viewer: Viewer, audience: Audience, state: State): boolean => {
  if (viewer === "Marit herself") return true
  if (viewer === "her practitioner" || viewer === "another practitioner")
    return state !== "draft" && audience !== "only_me"
  return viewer === "Jonas, her partner" && audience === "relationship" && state === "opened"
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const answer = (text: string, audience: Audience) => ({ answer: { kind: "line" as const, text }, audience })
const answers = {
  body: answer("canary only_me", "only_me"),
  needs: answer("canary practitioner", "practitioner"),
  line: answer("canary relationship", "relationship"),
}

const aHouse = async (state: State) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [{ name: "Marit" }, { name: "Jonas" }, { name: "Gunn" }, { name: "Tom" }],
  })
  const [marit, jonas, gunn, tom] = clients
  if (!marit || !jonas || !gunn || !tom) throw new Error("someone is missing")
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients: [marit, jonas, gunn],
    staff: owner,
    firstDate: toLocalDate("2026-11-24"),
  })
  const occurrenceId = occurrenceIds[0] ?? ""
  const lena = await aClient(workspaceId, { name: "Lena" })
  await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, async ({ db }) => {
    await db.member.updateMany({ where: { relationshipId, clientId: gunn.clientId }, data: { leftAt: at(7) } })
    await db.member.createMany({
      data: [
        { workspaceId, relationshipId, clientId: lena.clientId, displayName: "Lena", colorIndex: 4, joinedAt: at(9) },
      ],
    })
  })
  await aResponse(workspaceId, occurrenceId, {
    client: marit.actor,
    at: at(8),
    answers,
    state: state === "draft" ? "draft" : "sent",
  })
  if (state === "opened") {
    await aResponse(workspaceId, occurrenceId, { client: jonas.actor, at: at(10), state: "declined" })
    expect(await aReveal(workspaceId, occurrenceId, at(10))).toBe(true)
  }
  const { actor: practitioner } = await aStaffMember(workspaceId)
  const { actor: assistant } = await aStaffMember(workspaceId, { role: "assistant" })
  const stranger = (await aRelationship(harbour)).clients[0]
  const other = await aWorkspace()
  const actors: Record<Viewer, Readonly<{ workspaceId: string; actor: Actor }>> = {
    "Marit herself": { workspaceId, actor: marit.actor },
    "Jonas, her partner": { workspaceId, actor: jonas.actor },
    "Lena, who joined later": { workspaceId, actor: lena.actor },
    "Gunn, who has left": { workspaceId, actor: gunn.actor },
    "Tom, who was not given it": { workspaceId, actor: tom.actor },
    "a client elsewhere": { workspaceId, actor: stranger?.actor ?? tom.actor },
    "her practitioner": { workspaceId, actor: owner },
    "another practitioner": { workspaceId, actor: practitioner },
    "the assistant": { workspaceId, actor: assistant },
    "a visitor": { workspaceId, actor: { kind: "visitor" } },
    "another workspace": { workspaceId: other.workspaceId, actor: other.owner },
  }
  return { occurrenceId, actors, marit, jonas, workspaceId }
}

describe.each(states)("an answer that is %s", (state) => {
  it("is read in the database by exactly those who were named", async () => {
    const { occurrenceId, actors, marit } = await aHouse(state)
    for (const viewer of viewers) {
      const read = await inScope(
        actors[viewer],
        ({ db }) =>
          db.$queryRaw<{ audience: Audience }[]>`
          SELECT audience::text AS audience FROM answers WHERE occurrence_id = ${occurrenceId}::uuid AND client_id = ${marit.clientId}::uuid`,
      )
      const expected = audiences.filter((audience) => mayRead(viewer, audience, state))
      expect([viewer, read.map(({ audience }) => audience).sort()]).toEqual([viewer, [...expected].sort()])
    }
  })

  it("is on the screens of exactly those too", async () => {
    const { occurrenceId, actors, jonas, marit, workspaceId } = await aHouse(state)
    const screens = async (who: typeof jonas) =>
      inScope({ workspaceId, actor: who.actor, now: at(20) }, async (scope) =>
        JSON.stringify([
          await todayPractices(scope, "Europe/Oslo"),
          await practiceOf(scope, occurrenceId),
          await openedList(scope, {}),
          state === "opened" ? await openedOf(scope, occurrenceId) : null,
        ]),
      )
    const seen = await screens(jonas)
    expect(seen.includes("canary only_me")).toBe(false)
    expect(seen.includes("canary practitioner")).toBe(false)
    expect(seen.includes("canary relationship")).toBe(state === "opened")
    expect(await screens(marit)).toContain("canary only_me")
    for (const viewer of [
      "Lena, who joined later",
      "Gunn, who has left",
      "Tom, who was not given it",
      "a client elsewhere",
    ] as const) {
      const { actor } = actors[viewer]
      if (actor.kind !== "client") throw new Error("a client was expected")
      const asThem = <T>(work: Parameters<typeof inScope<typeof actor, T>>[1]) =>
        inScope({ workspaceId, actor, now: at(20) }, work)
      await expect(asThem((scope) => practiceOf(scope, occurrenceId))).rejects.toMatchObject({ code: "NOT_FOUND" })
      await expect(asThem((scope) => openedOf(scope, occurrenceId))).rejects.toMatchObject({ code: "NOT_FOUND" })
      expect((await asThem((scope) => openedList(scope, {}))).opened).toEqual([])
    }
  })
})

it("tells Jonas the same before the reveal, whether Marit has not begun, has written, has sent, or said not this time", async () => {
  const everything = async (does: "nothing" | "draft" | "sent" | "declined") => {
    const harbour = await aWorkspace()
    const { workspaceId, owner } = harbour
    const { relationshipId, clients } = await aRelationship(harbour)
    const [marit, jonas] = clients
    if (!marit || !jonas) throw new Error("they are missing")
    const { occurrenceIds } = await anAssignment(workspaceId, {
      relationshipId,
      clients,
      staff: owner,
      firstDate: toLocalDate("2026-11-24"),
    })
    const occurrenceId = occurrenceIds[0] ?? ""
    if (does !== "nothing")
      await aResponse(workspaceId, occurrenceId, { client: marit.actor, at: at(8), answers, state: does })
    const tables = [
      "answers",
      "responses",
      "occurrences",
      "assignments",
      "messages",
      "occurrence_comments",
      "audit_events",
      "waiting_reviews",
      "reviews",
    ]
    const told = await inScope({ workspaceId, actor: jonas.actor, now: at(20) }, async (scope) => {
      const rows: unknown[] = []
      for (const table of tables) rows.push([table, await scope.db.$queryRawUnsafe(`SELECT * FROM ${table}`)])
      return [
        rows,
        await todayPractices(scope, "Europe/Oslo"),
        await practiceOf(scope, occurrenceId),
        await openedList(scope, {}),
      ]
    })
    const refusals = await Promise.all(
      [occurrenceId, crypto.randomUUID()].map((id) =>
        inScope({ workspaceId, actor: jonas.actor, now: at(20) }, (scope) => openedOf(scope, id)).catch((error) =>
          String(error),
        ),
      ),
    )
    // The ids of this world differ from those of the next; everything else must not.
    const text = JSON.stringify([told, refusals], (_, value) => (typeof value === "bigint" ? String(value) : value))
    const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))]
    return ids.reduce((all, id, n) => all.replaceAll(id, `id-${n}`), text)
  }
  const silent = await everything("nothing")
  expect(silent).toContain("Opens when both are done")
  for (const does of ["draft", "sent", "declined"] as const) expect(await everything(does)).toBe(silent)
})
