import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { migrationsIn, prismaFolder } from "../migrations.ts"
import { wallsIn } from "./walls.ts"

const schemaFiles = readdirSync(join(prismaFolder, "schema")).filter((name) => name.endsWith(".prisma"))

/** The tables of each room's schema file, and whether their rows belong to a workspace. */
const tables = schemaFiles.flatMap((file) => {
  const text = readFileSync(join(prismaFolder, "schema", file), "utf8")
  return [...text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, model, body = ""]) => ({
    room: file.replace(".prisma", ""),
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "",
    ofWorkspace: model === "Workspace" || body.includes('@map("workspace_id")'),
  }))
})

const walls = wallsIn(join(prismaFolder, "walls"))
const withoutComments = (sql: string) => sql.replace(/--.*$/gm, "")

/** Which file says `pattern` of a table. */
const filesThatSay = (pattern: (table: string) => RegExp) => (table: string) =>
  walls.filter(({ sql }) => pattern(table).test(withoutComments(sql))).map(({ name }) => name)

describe("the wall files", () => {
  it("close every table of a workspace in the file of the room that owns it", () => {
    const walled = filesThatSay((table) => new RegExp(`app\\.wall\\('${table}'\\)`))
    const wrong = tables
      .map(({ room, table, ofWorkspace }) => ({ table, is: walled(table), be: ofWorkspace ? [`${room}.sql`] : [] }))
      .filter(({ is, be }) => is.join() !== be.join())
    expect(wrong).toEqual([])
    expect(tables.filter(({ ofWorkspace }) => ofWorkspace).length).toBeGreaterThan(40)
  })

  it("name what may be done with a table in one place, too", () => {
    const speaks = filesThatSay(
      (table) =>
        new RegExp(
          `app\\.close\\('${table}'\\)|(POLICY|TRIGGER)[^;]* ON ${table} |GRANT[^;]* ON (\\w+, )*${table}[, ]`,
        ),
    )
    const wrong = tables.filter(({ room, table }) => speaks(table).join() !== `${room}.sql`)
    expect(wrong).toEqual([])
  })
})

describe("the migrations", () => {
  it("hold tables and data only, since walls have files of their own", () => {
    const last = "20261122120000_scheduling_who_left"
    const wrong = migrationsIn(join(prismaFolder, "migrations"))
      .filter(({ name }) => name > last)
      .filter(({ sql }) => /\b(POLICY|TRIGGER|FUNCTION|GRANT|REVOKE|ROW LEVEL SECURITY)\b/i.test(withoutComments(sql)))
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
})
