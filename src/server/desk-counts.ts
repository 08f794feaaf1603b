import { database } from "./db"
import type { Place } from "./session"

/** What waits at a desk: new inquiries, answers to review, forms to read. */
export type DeskCounts = Readonly<{ inquiries: number; reviews: number; forms: number }>

/**
 * The counts of the side navigation, by a definer function: one statement and no transaction, since the frame stands around
 * every page. Null where somebody has no business with them.
 */
export const deskCounts = async ({ workspaceId, id, kind }: Place): Promise<DeskCounts | null> => {
  if (kind !== "owner" && kind !== "practitioner") return null
  const [row] = await database().$queryRaw<{ counts: DeskCounts | null }[]>`
    SELECT app.desk_counts(${workspaceId}::uuid, ${id}::uuid) AS counts`
  return row?.counts ?? null
}
