import { readFileSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { SchemaEngine as Engine, SchemaContainer } from "@prisma/schema-engine-wasm"
import pg from "pg"
import { connectionOver, noDatabase } from "./engine-connection.ts"
import { prismaFolder } from "./migrations.ts"

const schemaFolder = join(prismaFolder, "schema")

/** The Prisma schema as it is now, one entry a file. */
export const presentSchema = async (): Promise<SchemaContainer[]> => {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort()
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(schemaFolder, path), "utf8") })))
}

/** Prisma's engine as WebAssembly, which needs no download. */
const loadEngine = async (): Promise<typeof Engine> => {
  // Where the engine leaves the words of a panic before it stops.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) } })
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg")
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const binary = readFileSync(join(dirname(path), "schema_engine_bg.wasm"))
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": glue })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === "function") start()
  return glue.SchemaEngine
}

let engineClass: Promise<typeof Engine> | undefined

type Source = { tag: "empty" } | ({ tag: "schemaDatasource" } & { files: SchemaContainer[]; configDir: string })

const sqlFrom = async (from: Source, to: SchemaContainer[], connection: object): Promise<string> => {
  engineClass ??= loadEngine()
  const SchemaEngine = await engineClass
  const datamodels: [string, string][] = to.map(({ path, content }) => [path, content])
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, connection)
  const result = await engine.diff({
    from,
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: ["public._attune_walls"], externalEnums: [] },
  })
  return result.stdout ?? ""
}

/** The SQL that makes a schema in an empty database. */
export const sqlOf = (schema: SchemaContainer[]): Promise<string> => sqlFrom({ tag: "empty" }, schema, noDatabase)

/** The SQL that leads a database to a schema; null when it is there already. */
export const sqlToReach = async (url: string, schema: SchemaContainer[]): Promise<string | null> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const from: Source = { tag: "schemaDatasource", files: schema, configDir: schemaFolder }
    const sql = await sqlFrom(from, schema, connectionOver(client))
    return sql.startsWith("-- This is an empty migration") ? null : sql
  } finally {
    await client.end()
  }
}
