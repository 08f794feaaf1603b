import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import type { Writing } from "@/lib/versions"
import { type ClientActor, inScope, type StaffActor } from "@/server/data/scope"
import { aStaffMember, aWorkspace } from "../factory"
import { ownDraft } from "../queries"
import { type SaveDraft, saveDraftInput } from "../schema"
import { saveDraft } from "./drafts"

const now = new Date("2026-11-24T19:00:00Z")
const note = "note:cccccccc-0000-4000-8000-000000000003"
/** Two open pages of one person. */
const [office, home] = ["aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"]
const words = (body: string) => ({ body, kind: "process_note" })

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const as = <A extends StaffActor | ClientActor, T>(actor: A, work: Parameters<typeof inScope<A, T>>[1]) =>
    inScope({ workspaceId, actor, now }, work)
  const save = (value: SaveDraft["value"], said: Partial<Writing> = {}) =>
    as(owner, (scope) => saveDraft(scope, { key: note, value, writer: office, sequence: 1, replaces: [], ...said }))
  const read = (actor: StaffActor | ClientActor = owner) =>
    as(actor, async (scope) => (await ownDraft(scope, note)).map(({ value }) => value))
  return { harbour, workspaceId, owner, as, save, read }
}

describe("a draft", () => {
  it("is there on another device, as it was left", async () => {
    const { save, read } = await aSetup()
    expect(await read()).toEqual([])
    await save(words("Marit was"))
    await save(words("Marit was late."), { sequence: 2 })
    expect(await read()).toEqual([words("Marit was late.")])
  })

  it("is its author’s alone: not a colleague’s, not the owner’s, not a client’s, nobody’s elsewhere, not even by plain SQL", async () => {
    const { harbour, workspaceId, owner, as, read } = await aSetup()
    const colleague = (await aStaffMember(workspaceId)).actor
    const { clients } = await aRelationship(harbour)
    const [client, partner] = clients
    if (!client || !partner) throw new Error("a couple has two")
    await as(client.actor, (scope) =>
      saveDraft(scope, { key: note, value: words("canary"), writer: home, sequence: 1, replaces: [] }),
    )
    expect(await read(client.actor)).toEqual([words("canary")])
    const elsewhere = await aSetup()
    for (const actor of [owner, colleague, partner.actor]) {
      expect(await read(actor)).toEqual([])
      const seen = (await as(actor, ({ db }) => db.$queryRaw`SELECT * FROM drafts`)) as unknown[]
      const changed = await as(actor, ({ db }) => db.$executeRaw`UPDATE drafts SET saved_at = now()`)
      expect([seen.length, changed]).toEqual([0, 0])
      await expect(as(actor, ({ db }) => db.$executeRaw`DELETE FROM drafts`)).rejects.toThrow(/permission denied/)
    }
    const system = { workspaceId, actor: { kind: "system", reason: "test" } } as const
    expect(await inScope(system, ({ db }) => db.draft.count())).toBe(0)
    expect(await elsewhere.as(elsewhere.owner, ({ db }) => db.draft.count())).toBe(0)
  })

  it("cannot be left in another’s name", async () => {
    const { workspaceId, owner, as } = await aSetup()
    const colleague = (await aStaffMember(workspaceId)).actor
    const forged = { workspaceId, authorId: owner.staffId, key: note, versions: [], savedAt: now }
    await expect(as(colleague, ({ db }) => db.draft.createMany({ data: [forged] }))).rejects.toThrow(/row-level/)
  })

  it("keeps the words of both devices until one is chosen", async () => {
    const { save, read } = await aSetup()
    await save(words("in the office"))
    expect(await save(words("at home"), { writer: home })).toEqual({
      others: [{ writer: office, sequence: 1, value: words("in the office") }],
    })
    expect(await read()).toEqual([words("at home"), words("in the office")])
    await save(words("both"), { writer: home, sequence: 2, replaces: [{ writer: office, sequence: 1 }] })
    expect(await read()).toEqual([words("both")])
  })

  it("ends when it is sent, and a late save of the same page does not bring it back", async () => {
    const { save, read } = await aSetup()
    await save(words("sent"), { sequence: 1 })
    await save(null, { sequence: 3 })
    await save(words("sent, on its way all the time"), { sequence: 2 })
    expect(await read()).toEqual([null])
  })

  it("that goes on elsewhere does not end with another one that is sent", async () => {
    const { save, read } = await aSetup()
    await save(words("in the office"))
    await save(words("at home"), { writer: home })
    await save(null, { writer: home, sequence: 2 })
    expect(await read()).toEqual([null, words("in the office")])
  })

  it("writes nothing into anyone’s record", async () => {
    const { save, owner, as } = await aSetup()
    const count = () => as(owner, ({ db }) => db.auditEvent.count())
    const before = await count()
    await save(words("half a sentence"))
    expect(await count()).toBe(before)
  })

  it("takes every character that can be kept, and asks for a name that is one of ours", () => {
    const asked = { key: note, value: { body: "a\0b 👋 \ud83d" }, writer: office, sequence: 1, replaces: [] }
    expect(saveDraftInput.parse(asked).value).toEqual({ body: "ab 👋 \ufffd" })
    expect(saveDraftInput.safeParse({ ...asked, key: "Note; drop" }).success).toBe(false)
    expect(saveDraftInput.safeParse({ ...asked, value: { body: "a".repeat(60_001) } }).success).toBe(false)
  })
})
