import { beforeAll, describe, expect, inject, it } from "vitest"
import { presentSchema, sqlOf, sqlToReach } from "./schema-engine.ts"
import { databaseMadeBy } from "./test-database.ts"
import { type Catalogue, catalogueOf, linesOf, type Thing, tableKinds } from "./walls/catalogue.ts"

const without = (things: Thing[], others: Thing[]) => {
  const known = new Set(linesOf(others))
  return things.filter(({ line }) => !known.has(line))
}

const isNamed = (name: string) => new RegExp(`(?<![a-z0-9_])${name}(?![a-z0-9_])`).test(comments)

let migrated: Catalogue
let promised: Catalogue
let comments: string

beforeAll(async () => {
  const schema = await presentSchema()
  const fresh = await databaseMadeBy(
    inject("testCluster"),
    `drift_${process.env.VITEST_POOL_ID ?? "1"}`,
    await sqlOf(schema),
  )
  migrated = await catalogueOf(process.env.DATABASE_OWNER_URL ?? "")
  promised = await catalogueOf(fresh.ownerUrl)
  comments = schema.flatMap(({ content }) => content.match(/\/\/\/.*$/gm) ?? []).join("\n")
})

describe("the migrations and the Prisma schema", () => {
  it.each(tableKinds)("agree on %s: whatever the schema promises, the migrations have made", (kind) => {
    expect(linesOf(without(promised[kind], migrated[kind]))).toEqual([])
  })

  // The other way round, SQL may say what Prisma cannot. Anyone who reads the schema must learn of it there, by its name.
  it.each(tableKinds)("agree on %s: whatever only SQL can say is named in a comment of the schema", (kind) => {
    expect(linesOf(without(migrated[kind], promised[kind]).filter(({ name }) => !isNamed(name)))).toEqual([])
  })

  it("leave nothing for npm run migration to write", async () => {
    expect(await sqlToReach(process.env.DATABASE_OWNER_URL ?? "", await presentSchema())).toBeNull()
  })
})
