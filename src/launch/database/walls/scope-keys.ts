import { createHash } from "node:crypto"
import type pg from "pg"
import { padsOf, scopeKey } from "@/server/data/connection/scope-key"

/** Read by `app.claim` of prisma/walls/server.sql alone: HMAC keys, each xor its two paddings. The app's role has no right to it. */
const keysTable = `
  CREATE SCHEMA IF NOT EXISTS app;
  CREATE TABLE IF NOT EXISTS app.scope_keys (
    id text PRIMARY KEY,
    inner_pad bytea NOT NULL CHECK (octet_length(inner_pad) = 64),
    outer_pad bytea NOT NULL CHECK (octet_length(outer_pad) = 64)
  )`

/** From now on the database believes scopes that were signed with this secret, and no others. */
export const settleScopeKey = async (client: pg.Client, secret: string): Promise<void> => {
  const { inner, outer } = padsOf(scopeKey(secret))
  const id = createHash("sha256").update(inner).digest("hex").slice(0, 16)
  await client.query(keysTable)
  await client.query(
    `WITH gone AS (DELETE FROM app.scope_keys WHERE id <> $1)
     INSERT INTO app.scope_keys (id, inner_pad, outer_pad) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
    [id, inner, outer],
  )
}
