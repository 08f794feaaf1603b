import { readFileSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import type { SchemaEngine as Engine, SchemaContainer } from "@prisma/schema-engine-wasm"

export const schemaFolder = resolve(import.meta.dirname, "../../../prisma/schema")

/** The Prisma schema as it is now, one entry a file. */
export const presentSchema = async (): Promise<SchemaContainer[]> => {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort()
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(schemaFolder, path), "utf8") })))
}

/** Prisma's engine as WebAssembly. It needs no download and, for a comparison of two schemas, no database. */
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

const answer = <T>(value: T) => ({ ok: true, value })

/** The engine's one question before it compares: which server is this? The types are Prisma's numbers for boolean, text and integer. */
const aServer = answer({
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [5, 7, 0],
  rows: [[true, "PostgreSQL 18.4", 180_004]],
})
const refuse = () => Promise.reject(new Error("A comparison of two schemas changes no database."))

/** The engine wants a connection even where it only compares two texts; this one leads nowhere. */
const connection = {
  provider: "postgres",
  adapterName: "none",
  errorRegistry: { consumeError: () => undefined },
  getConnectionInfo: () => answer({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: async () => aServer,
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: async () => answer(undefined),
}
const noDatabase = {
  ...connection,
  connect: async () => answer(connection),
  connectToShadowDb: async () => answer(connection),
}

let engineClass: Promise<typeof Engine> | undefined

/** The SQL that leads from one schema to another; from nothing when `from` is empty. */
export const sqlBetween = async (from: SchemaContainer[], to: SchemaContainer[]): Promise<string> => {
  engineClass ??= loadEngine()
  const SchemaEngine = await engineClass
  const engine = await SchemaEngine.new(
    { datamodels: to.map(({ path, content }) => [path, content]) },
    () => undefined,
    noDatabase,
  )
  const target = (files: SchemaContainer[]) => ({ tag: "schemaDatamodel" as const, files, configDir: schemaFolder })
  const result = await engine.diff({
    from: from.length > 0 ? target(from) : { tag: "empty" },
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ""
}
