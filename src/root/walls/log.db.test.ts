import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { Prisma } from "@/generated/prisma/client"
import { inScope } from "@/server/data/scope"

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** What the server has written down: the launcher keeps its log beside its data. */
const written = async () => {
  const { rows } = await owner.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder")
  return readFile(join(dirname(rows[0]?.folder ?? ""), "log"), "utf8")
}

it("keeps the words of an answer out of PostgreSQL's log, however its insert fails", async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { clients, relationshipId } = await aRelationship(harbour)
  const [marit] = clients
  if (!marit) throw new Error("Marit is missing")
  const mark = `lighthouse${crypto.randomUUID().slice(0, 8)}`
  const answer = (value: string) => Prisma.sql`
    INSERT INTO answers (workspace_id, id, response_id, occurrence_id, relationship_id, client_id, step_key, value, audience, writer, sequence, saved_at)
    VALUES (${workspaceId}::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${relationshipId}::uuid, ${marit.clientId}::uuid,
            ${mark}, ${value}::jsonb, 'only_me', gen_random_uuid(), 1, now())`
  const attempts = [
    { insert: answer(`{"text": ${mark}}`), code: "22P02" },
    // A sign that PostgreSQL keeps in no text.
    { insert: answer(JSON.stringify({ text: `${mark}\0` })), code: "22P05" },
    {
      insert: Prisma.sql`
        INSERT INTO drafts (workspace_id, author_id, key, versions, saved_at)
        VALUES (${workspaceId}::uuid, ${marit.clientId}::uuid, 'message', ${JSON.stringify([mark])}::jsonb, NULL)`,
      code: "23502",
    },
  ]
  for (const { insert, code } of attempts) {
    const failed = inScope({ workspaceId, actor: marit.actor }, ({ db }) => db.$executeRaw(insert))
    await expect(failed).rejects.toMatchObject({ code })
  }
  const log = await written()
  expect(log).toContain("INSERT INTO answers")
  expect(log).not.toContain(mark)
})

it("asks the same of the roles that web and worker sign in as, whoever started the server", async () => {
  const { rows } = await owner.query<{ settings: string[] }>(
    `SELECT s.setconfig AS settings FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole
      WHERE r.rolname = ANY ($1) AND s.setdatabase = 0`,
    [[process.env.DATABASE_URL, process.env.DATABASE_WORKER_URL].map((url) => new URL(url ?? "").username)],
  )
  const asked = ["log_error_verbosity=terse", "log_parameter_max_length_on_error=0", "log_parameter_max_length=0"]
  expect(rows.map(({ settings }) => settings)).toEqual([expect.arrayContaining(asked), expect.arrayContaining(asked)])
})
