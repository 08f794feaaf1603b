import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { inScope } from "@/server/data/scope"
import { deleteNote, editNote, writeNote } from "./commands"
import { aNote } from "./factory"
import { notesOf } from "./queries"

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { relationshipId, clients } = await aRelationship(harbour)
  const { actor: ingrid } = await aStaffMember(harbour.workspaceId, { role: "practitioner" })
  const { workspaceId, owner } = harbour
  const as = <T>(actor: typeof owner, work: Parameters<typeof inScope<typeof owner, T>>[1]) =>
    inScope({ workspaceId, actor }, work)
  const bodiesFor = async (actor: typeof owner) =>
    (await as(actor, (scope) => notesOf(scope, { relationshipId }))).rows.map(({ body }) => body)
  return { workspaceId, relationshipId, owner, ingrid, clients, as, bodiesFor }
}

it("keeps a process note from everybody but its author, the owner included", async () => {
  const { workspaceId, relationshipId, owner, ingrid, bodiesFor, as } = await aSetup()
  const place = { workspaceId, relationshipId, author: ingrid }
  await aNote(place, { kind: "process_note", body: "canary-process" })
  await aNote(place, { body: "part of the record", createdAt: new Date("2026-11-13T09:00:00Z") })
  expect(await bodiesFor(ingrid)).toEqual(["part of the record", "canary-process"])
  expect(await bodiesFor(owner)).toEqual(["part of the record"])
  expect(await as(owner, ({ db }) => db.$queryRaw`SELECT 1 FROM notes WHERE kind = 'process_note'`)).toEqual([])
})

it("lets only the author change or delete a note", async () => {
  const { workspaceId, relationshipId, owner, ingrid, bodiesFor, as } = await aSetup()
  const { noteId } = await aNote({ workspaceId, relationshipId, author: ingrid }, { body: "first" })
  await expect(as(owner, (scope) => editNote(scope, { noteId, body: "changed" }))).rejects.toMatchObject({
    code: "NOT_FOUND",
  })
  await expect(as(owner, (scope) => deleteNote(scope, noteId))).rejects.toMatchObject({ code: "NOT_FOUND" })
  await as(ingrid, (scope) => editNote(scope, { noteId, body: "second" }))
  expect(await bodiesFor(owner)).toEqual(["second"])
  await as(ingrid, (scope) => deleteNote(scope, noteId))
  expect(await bodiesFor(ingrid)).toEqual([])
})

it("keeps a note that was sent twice once, and none about a relationship of elsewhere", async () => {
  const { relationshipId, owner, bodiesFor, as } = await aSetup()
  const note = { noteId: crypto.randomUUID(), relationshipId, kind: "note", body: "once" } as const
  await as(owner, (scope) => writeNote(scope, note))
  await as(owner, (scope) => writeNote(scope, note))
  expect(await bodiesFor(owner)).toEqual(["once"])
  const elsewhere = await aRelationship(await aWorkspace())
  await expect(
    as(owner, (scope) =>
      writeNote(scope, { ...note, noteId: crypto.randomUUID(), relationshipId: elsewhere.relationshipId }),
    ),
  ).rejects.toMatchObject({ code: "NOT_FOUND" })
})

it("does not take a note for kept whose number is a colleague's", async () => {
  const { relationshipId, owner, ingrid, as, bodiesFor } = await aSetup()
  const note = { noteId: crypto.randomUUID(), relationshipId, kind: "process_note", body: "mine" } as const
  await as(ingrid, (scope) => writeNote(scope, note))
  await expect(as(owner, (scope) => writeNote(scope, { ...note, body: "theirs" }))).rejects.toMatchObject({
    code: "TAKEN",
  })
  expect(await bodiesFor(owner)).toEqual([])
})

it("shows notes to no client and to no assistant, by any way of asking", async () => {
  const { workspaceId, relationshipId, owner, clients } = await aSetup()
  await aNote({ workspaceId, relationshipId, author: owner }, { body: "canary-note" })
  const { actor: assistant } = await aStaffMember(workspaceId, { role: "assistant" })
  for (const actor of [assistant, ...clients.map((client) => client.actor)])
    expect(await inScope({ workspaceId, actor }, ({ db }) => db.$queryRaw`SELECT body FROM notes`)).toEqual([])
})
