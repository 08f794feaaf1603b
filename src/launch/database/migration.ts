import { existsSync } from "node:fs"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { SchemaContainer } from "@prisma/schema-engine-wasm"
import { migrationsFolder } from "../migrate.ts"
import { presentSchema, sqlBetween } from "./schema-engine.ts"

/** The schema that the migrations on disk lead to: what the next migration starts from. */
export const snapshotPath = join(migrationsFolder, "schema.snapshot.prisma")

/** The schema as one text without its comments, so that a better comment asks for no migration. */
export const withoutComments = (schema: SchemaContainer[]): string =>
  `${schema
    .flatMap(({ content }) => content.split("\n"))
    .map((line) => line.replace(/\s*\/\/.*$/, ""))
    .filter((line) => line.trim() !== "")
    .join("\n")}\n`

const lastKnownSchema = async (): Promise<SchemaContainer[]> =>
  existsSync(snapshotPath) ? [{ path: "schema.prisma", content: await readFile(snapshotPath, "utf8") }] : []

/** 20261122093000, the present second in UTC: Prisma's own way of naming, so that migrations sort by age. */
const stamp = () => new Date().toISOString().replace(/\D/g, "").slice(0, 14)

const remember = async (schema: SchemaContainer[]) => writeFile(snapshotPath, withoutComments(schema))

/** Writes the SQL from the last known schema to the present one, and answers where; null when nothing changed. */
const writeMigration = async (name: string): Promise<string | null> => {
  const schema = await presentSchema()
  const sql = await sqlBetween(await lastKnownSchema(), schema)
  if (sql.startsWith("-- This is an empty migration")) return null
  const file = join(migrationsFolder, `${stamp()}_${name}`, "migration.sql")
  await mkdir(dirname(file))
  await writeFile(file, sql)
  await remember(schema)
  return file
}

const main = async (argument: string) => {
  if (argument === "--by-hand") {
    await remember(await presentSchema())
    return "Remembered the present schema; the drift test says whether the SQL written by hand leads to it."
  }
  const name = argument.toLowerCase().replace(/[^a-z0-9]+/g, "_")
  if (!name) return 'Give the migration a name: npm run migration -- "add reminders"'
  const file = await writeMigration(name)
  return file === null
    ? "The schema has not changed since the last migration."
    : `Wrote ${file}. Read it, and add what Prisma cannot say: checks, policies, triggers.`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.info(await main(process.argv[2] ?? ""))
}
