import pg from "pg"
import { describe, expect, it } from "vitest"

const ask = async (url: string | undefined, question: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

describe("the test database", () => {
  it("lets the app in as a role that can neither rule nor step around row-level security", async () => {
    const rows = await ask(
      process.env.DATABASE_URL,
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  })
})
