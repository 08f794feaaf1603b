import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { type Access, accessesIn } from "./reading/accesses"
import { ground, rooms } from "./reading/rooms"
import { root } from "./reading/root"
import { tablesIn } from "./reading/sql"
import { code, files, read } from "./reading/tree"

/**
 * A table has one owner: the room of its schema file. Only that room's code names the model, its factory included; others
 * call its functions, or spread the selects, filters and SQL fragments that it exports. Tests may look at any table: they
 * prove things.
 */

const says = ({ file, line, model, how }: Access) =>
  `${file}:${line}: names ${model.name} ${how}; ${model.owner === ground ? "src/server" : `features/${model.owner}`} owns it: call a function of its queries or commands, or spread a select that it exports`

const foreign = (accesses: readonly Access[]) => accesses.filter(({ by, model }) => by !== model.owner)

it("is named by nobody but its owner", () => {
  const all = code.flatMap(accessesIn)
  expect(foreign(all).map(says)).toEqual([])
  // The reader has read: the owners themselves name their tables hundreds of times.
  expect(all.length).toBeGreaterThan(200)
})

it("is named in no wall file but its owner's and those of later rooms: conditions on rows look up the house, never down", () => {
  const order = [ground, ...rooms]
  const walls = files.filter((file) => /^prisma\/walls\/\w+\.sql$/.test(file))
  const wrong = walls.flatMap((file) => {
    const room = path.basename(file, ".sql")
    return tablesIn(readFileSync(path.join(root, file), "utf8"), true)
      .filter(({ owner }) => order.indexOf(owner) > order.indexOf(room))
      .map(({ table, owner }) => `${file}: names ${table}; ask a function of prisma/walls/${owner}.sql`)
  })
  expect(wrong).toEqual([])
  expect(walls.length).toBeGreaterThan(15)
})

const inNotes = (text: string, file = "src/features/notes/queries.ts") =>
  foreign(accessesIn(read(file, text))).map(({ model, how }) => `${model.name} ${how}`)

describe("the reader of accesses", () => {
  it.each([
    ["scope.db.client.findMany()", "Client by its delegate"],
    ["const { client } = scope.db", "Client by its delegate"],
    ["const people = tx.client", "Client by its delegate"],
    ['database()["client"].count()', "Client by its delegate"],
    ["connection.client.findMany({})", "Client by its delegate"],
    ["scope.db.$queryRaw`SELECT 1 FROM clients c`", "Client in SQL"],
    ["Prisma.sql`EXISTS (SELECT FROM notes n, clients c)`", "Client in SQL"],
    ['db.$executeRawUnsafe("DELETE FROM clients")', "Client in SQL"],
    ['db.$executeRawUnsafe("delete from clients")', "Client in SQL"],
    ['const table = Prisma.raw("clients")', "Client in SQL"],
    ["scope.db.$queryRaw`SELECT 1 FROM public.clients c`", "Client in SQL"],
    ["type Filter = Prisma.ClientWhereInput", "Client by its type"],
    ['import type { Client } from "@/generated/prisma/client"', "Client by its type"],
    ["scope.db.note.findMany({ select: { client: { select: { name: true } } } })", "Client through a relation"],
    ["scope.db.note.findMany({ select: { client: true } })", "Client through a relation"],
    ['scope.db.note.findMany({ where: { OR: [{ client: { name: "Marit" } }] } })', "Client through a relation"],
    ["scope.db.note.create({ data: { client: { connect: { id } } } })", "Client through a relation"],
    ["scope.db.note.findMany({ include: { client: wanted } })", "Client through a relation"],
    [
      "const shape = { client: { select: { name: true } } }; scope.db.note.findMany({ select: shape })",
      "Client through a relation",
    ],
    [
      "const own = () => ({ client: { is: { name } } }); scope.db.note.count({ where: { ...own() } })",
      "Client through a relation",
    ],
    ["const card = { client: { select: { name: true } } } satisfies Prisma.NoteSelect", "Client through a relation"],
    [
      "scope.db.note.findMany({ select: { relationship: { select: { ...title, members: true } } } })",
      "Relationship through a relation",
    ],
  ])("sees %s", (text, seen) => {
    expect(inNotes(text)).toContain(seen)
  })

  it.each([
    ["scope.db.note.findMany({ where: { clientId, relationshipId } })"],
    ["scope.db.$queryRaw`SELECT n.clients, count(*) AS clients FROM notes n WHERE n.kind = 'clients'`"],
    [
      'import { clientName } from "@/features/clients/queries"; scope.db.note.findMany({ select: { client: { select: clientName } } })',
    ],
    [
      'import { named } from "@/features/clients/queries"; scope.db.note.findMany({ where: { client: named("Marit") } })',
    ],
    [
      'import { clientName } from "@/features/clients/queries"; scope.db.note.findMany({ select: { client: { select: { ...clientName } } } })',
    ],
    [
      'import { clientName } from "@/features/clients/queries"; scope.db.note.findMany({ select: { client: { select: { ...clientName, notes: { select: { body: true } } } } } })',
    ],
    ['const words = "Messages FROM people who are clients"'],
  ])("passes over %s", (text) => {
    expect(inNotes(text)).toEqual([])
  })

  it("takes no other room's word for the owner's", () => {
    const text =
      'import { clientName } from "@/features/relationships/queries"; scope.db.note.findMany({ select: { client: { select: clientName } } })'
    expect(inNotes(text)).toEqual(["Client through a relation"])
  })
})
