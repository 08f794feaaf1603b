import { execFile } from "node:child_process"
import { promisify } from "node:util"
import pg from "pg"
import { expect, inject, it } from "vitest"
import { migratedDatabase } from "../../database/test-database"
import { root } from "../../machine/environment"

type Place = Readonly<{ slug: string; zone: string; currency: string; shared: string[]; staff: number }>

it("writes two places beside each other, in which one person comes with one account", {
  timeout: 120_000,
}, async () => {
  const { databaseUrl, ownerUrl } = await migratedDatabase(inject("testCluster"), "demo")
  const env = { ...process.env, DATABASE_URL: databaseUrl, ATTUNE_DEMO: "1" }
  await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed.ts"], { cwd: root, env })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Place>(
    `SELECT slug, time_zone AS zone, currency, (SELECT count(*)::int FROM staff s WHERE s.workspace_id = w.id) AS staff,
            ARRAY(SELECT c.email FROM clients c WHERE c.workspace_id = w.id
                  AND EXISTS (SELECT FROM clients other WHERE other.workspace_id <> c.workspace_id AND other.user_id = c.user_id)) AS shared
       FROM workspaces w ORDER BY slug`,
  )
  await client.end()
  expect(rows).toEqual([
    { slug: "harbour-lane", zone: "Europe/Oslo", currency: "EUR", shared: ["elif@example.org"], staff: 3 },
    { slug: "sala-clara", zone: "America/Mexico_City", currency: "MXN", shared: ["elif@example.org"], staff: 1 },
  ])
})
