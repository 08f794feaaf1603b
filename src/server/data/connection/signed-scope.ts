import { now as clock } from "@/lib/time/clock"
import { env } from "../../env"
import { scopeKey, signatureOf } from "./scope-key"

/** What row-level security compares with. */
export type Claims = Readonly<{
  workspaceId: string
  kind: string
  /** the staff member's, the client's or the invitation's id; null for those who have none */
  actorId: string | null
  /** of a step of the product inside a person's scope; otherwise empty */
  purpose: string
  now: Date
}>

/** How long a signature is good for. A transaction is far shorter; the rest is for clocks that do not agree. */
const minutes = 10

let known: { secret: string; key: Buffer } | undefined

const key = () => {
  const { AUTH_SECRET: secret } = env()
  if (known?.secret !== secret) known = { secret, key: scopeKey(secret) }
  return known.key
}

/**
 * Who is asking, for the database to check: `app.claim` in prisma/walls/server.sql reads it. Someone who can only send SQL cannot make
 * one, because the app's role does not read the key.
 */
export const signedScope = ({ workspaceId, kind, actorId, purpose, now }: Claims): string => {
  const expires = Math.floor(clock().getTime() / 1000) + minutes * 60
  const words = [expires, now.toISOString(), workspaceId, kind, actorId ?? "", purpose].join("|")
  return `${words}|${signatureOf(key(), words)}`
}
