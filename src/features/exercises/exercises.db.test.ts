import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { inScope } from "@/server/data/scope"
import { installLibrary } from "./commands"
import { emotionalMap } from "./content/emotional-map"
import { shippedExercises } from "./content/shipped-exercises"
import { anExercise } from "./factory"
import { exerciseById, library, libraryExercises } from "./queries"
import { libraryInput } from "./schema"

const system = { kind: "system", reason: "set up a workspace" } as const
const everything = libraryInput.parse({})

describe("the library of a workspace", () => {
  it("holds the shipped exercises, in order, once, however often it is installed", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const written = []
    for (const _ of [1, 2, 3])
      written.push(await inScope({ workspaceId, actor: system }, (scope) => installLibrary(scope)))
    expect(written).toEqual([3, 0, 0])
    const listed = await inScope({ workspaceId, actor: owner }, (scope) => library(scope, everything))
    expect(listed.exercises.map(({ content, version }) => [content.key, version])).toEqual(
      shippedExercises.map(({ key }) => [key, 1]),
    )
    expect(listed.inAll).toBe(3)
  })

  it("writes one more version where words have changed, and keeps what was given", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const before = await anExercise(workspaceId, "emotional-map")
    const changed = { ...emotionalMap, summary: "A map of the moment, in other words." }
    await inScope({ workspaceId, actor: system }, async (scope) => {
      expect(await installLibrary(scope, [changed])).toBe(1)
      expect(await installLibrary(scope, [changed])).toBe(0)
    })
    await inScope({ workspaceId, actor: owner }, async (scope) => {
      const after = await exerciseById(scope, before)
      expect(after).toMatchObject({ exerciseId: before.exerciseId, version: 2, content: { summary: changed.summary } })
      const stored = await scope.db.exerciseVersion.findMany({
        where: { workspaceId, exerciseId: before.exerciseId },
        orderBy: { version: "asc" },
        select: { id: true, content: true },
      })
      expect(stored.map(({ id }) => id)).toEqual([before.versionId, after.versionId])
      expect(stored[0]?.content).toMatchObject({ summary: emotionalMap.summary })
    })
  })

  it("may be put there by its owner too, and leaves out what is archived", async () => {
    const { workspaceId, owner } = await aWorkspace()
    await inScope({ workspaceId, actor: owner }, async (scope) => {
      expect(await installLibrary(scope)).toBe(3)
      await scope.db.exercise.updateMany({
        where: { workspaceId, key: "daily-check-in" },
        data: { archivedAt: scope.now },
      })
      expect((await libraryExercises(scope)).map(({ content }) => content.key)).not.toContain("daily-check-in")
    })
  })

  it("finds what staff looks for and says how many there are in all", async () => {
    const { workspaceId, owner } = await aWorkspace()
    await anExercise(workspaceId)
    const found = await inScope({ workspaceId, actor: owner }, (scope) => library(scope, { ...everything, q: "map" }))
    expect(found.exercises.map(({ content }) => content.key)).toEqual(["emotional-map"])
    expect(found.inAll).toBe(3)
  })

  it("is its own: another workspace’s exercise is not found", async () => {
    const harbour = await aWorkspace()
    const other = await aWorkspace()
    const { exerciseId } = await anExercise(harbour.workspaceId)
    await expect(
      inScope({ workspaceId: other.workspaceId, actor: other.owner }, (scope) => exerciseById(scope, { exerciseId })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  it("cannot be written by a client", async () => {
    const harbour = await aWorkspace()
    const { clients } = await aRelationship(harbour)
    const [marit] = clients
    if (!marit) throw new Error("Marit is missing")
    await expect(
      inScope({ workspaceId: harbour.workspaceId, actor: marit.actor }, (scope) => installLibrary(scope)),
    ).rejects.toThrow()
  })
})
