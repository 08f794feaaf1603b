import { relationshipOf } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import type { WriteNote } from "./schema"

const own = (scope: StaffScope, noteId: string) => ({ ...tenant(scope), id: noteId, staffId: scope.actor.staffId })

/** Writes a note about a relationship. The same note sent again is kept once. */
export const writeNote = async (
  scope: StaffScope,
  { noteId, relationshipId, kind, body }: WriteNote,
): Promise<void> => {
  await relationshipOf(scope, relationshipId)
  await scope.db.note.createMany({
    data: [{ ...own(scope, noteId), relationshipId, kind, body, createdAt: scope.now }],
    skipDuplicates: true,
  })
  await audit(scope, { action: `${kind}.written`, subject: ["note", noteId], relationshipId })
}

/** Changes one's own note. @throws notFound for anybody else's */
export const editNote = async (
  scope: StaffScope,
  { noteId, body }: { noteId: string; body: string },
): Promise<void> => {
  const { count } = await scope.db.note.updateMany({
    where: own(scope, noteId),
    data: { body, editedAt: scope.now },
  })
  if (count === 0) throw notFound()
  await audit(scope, { action: "note.edited", subject: ["note", noteId] })
}

/** Deletes one's own note for good. @throws notFound for anybody else's */
export const deleteNote = async (scope: StaffScope, noteId: string): Promise<void> => {
  const { count } = await scope.db.note.deleteMany({ where: own(scope, noteId) })
  if (count === 0) throw notFound()
  await audit(scope, { action: "note.deleted", subject: ["note", noteId] })
}
