import { concernedBy } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { taken } from "@/server/http/refusals"
import { noteActions } from "./audit"
import type { NoteKind, WriteNote } from "./schema"

const own = (scope: StaffScope, noteId: string) => ({ ...tenant(scope), id: noteId, staffId: scope.actor.staffId })

/** Writes a note about a relationship. The same note sent again is kept once. @throws taken */
export const writeNote = async (
  scope: StaffScope,
  { noteId, relationshipId, kind, body }: WriteNote,
): Promise<void> => {
  const clientIds = await concernedBy(scope, relationshipId, scope.now)
  const { count } = await scope.db.note.createMany({
    data: [{ ...own(scope, noteId), relationshipId, kind, body, createdAt: scope.now }],
    skipDuplicates: true,
  })
  if (count === 0) {
    if ((await scope.db.note.count({ where: { ...own(scope, noteId), relationshipId } })) === 0) throw taken()
    return
  }
  await audit(scope, { action: noteActions[kind].written, subject: ["note", noteId], clientIds, relationshipId })
}

type Changed = Readonly<{ kind: NoteKind; relationshipId: string; createdAt: Date }>

/** What was done with one's own note, for all who were there when it was written. @throws notFound for anybody else's */
const auditChange = async (
  scope: StaffScope,
  noteId: string,
  done: "edited" | "deleted",
  [note]: readonly Changed[],
) => {
  if (!note) throw notFound()
  const { kind, relationshipId, createdAt } = note
  await audit(scope, {
    action: noteActions[kind][done],
    subject: ["note", noteId],
    clientIds: await concernedBy(scope, relationshipId, createdAt),
    relationshipId,
  })
}

/** Changes one's own note. @throws notFound for anybody else's */
export const editNote = async (
  scope: StaffScope,
  { noteId, body }: { noteId: string; body: string },
): Promise<void> => {
  const changed = await scope.db.note.updateManyAndReturn({
    where: own(scope, noteId),
    data: { body, editedAt: scope.now },
    select: { kind: true, relationshipId: true, createdAt: true },
  })
  await auditChange(scope, noteId, "edited", changed)
}

/** Deletes one's own note for good. @throws notFound for anybody else's */
export const deleteNote = async (scope: StaffScope, noteId: string): Promise<void> => {
  const deleted = await scope.db.$queryRaw<Changed[]>`
    DELETE FROM notes WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${noteId}::uuid AND staff_id = ${scope.actor.staffId}::uuid
    RETURNING kind::text AS kind, relationship_id AS "relationshipId", created_at AS "createdAt"`
  await auditChange(scope, noteId, "deleted", deleted)
}
