import { Prisma } from "@/generated/prisma/client"
import type { Saved } from "@/lib/versions"
import { actorId, type ClientActor, type Scope, type StaffActor } from "@/server/data/scope"
import { isOvertaken, unreplaced } from "@/server/data/versions"
import type { SaveDraft } from "../schema"

const stored = Prisma.sql`drafts.versions`

/**
 * Saves what someone is writing, for nobody but themselves. What another page of theirs has written meanwhile stays beside it. A
 * draft that ended stays as an empty version until it is pruned, so that a late save does not bring sent words back.
 * It is no part of anybody's record before it is sent, so it is not audited.
 */
export const saveDraft = async (
  scope: Scope<StaffActor | ClientActor>,
  input: SaveDraft,
): Promise<Saved<SaveDraft["value"]>> => {
  const { key, value, writer, sequence } = input
  const written = Prisma.sql`${JSON.stringify(value)}::jsonb`
  const [saved] = await scope.db.$queryRaw<[{ others: Saved<SaveDraft["value"]>["others"] }?]>`
    INSERT INTO drafts (workspace_id, author_id, key, versions, saved_at)
    VALUES (${scope.workspaceId}::uuid, ${actorId(scope.actor)}::uuid, ${key}, jsonb_build_array(${JSON.stringify({ writer, sequence, value })}::jsonb), ${scope.now})
    ON CONFLICT (workspace_id, author_id, key) DO UPDATE
       SET versions = excluded.versions || ${unreplaced(stored, input, written)}, saved_at = excluded.saved_at
     WHERE NOT ${isOvertaken(stored, input)}
    RETURNING versions - 0 AS others`
  return { others: saved?.others ?? null }
}
