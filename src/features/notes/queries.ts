import { concernedBy } from "@/features/relationships/queries"
import { staffName } from "@/features/workspaces/queries"
import { pageBy } from "@/lib/keyset"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { notesRead } from "./audit"
import type { NotesInput } from "./schema"

const pageSize = 20

/** The notes that the asker may read about a relationship, newest first. Row-level security leaves out others' process notes. */
export const notesOf = async (scope: StaffScope, { relationshipId, after }: NotesInput) => {
  const page = pageBy("createdAt", { size: pageSize, after })
  const found = await scope.db.note.findMany({
    where: { ...tenant(scope), relationshipId, ...page.where },
    select: {
      id: true,
      kind: true,
      body: true,
      createdAt: true,
      editedAt: true,
      staffId: true,
      staff: { select: staffName },
    },
    orderBy: page.orderBy,
    take: page.take,
    relationLoadStrategy: "join",
  })
  await audit(scope, {
    action: notesRead,
    subject: ["relationship", relationshipId],
    clientIds: await concernedBy(scope, relationshipId),
  })
  const { rows, next } = page.cut(found, (row) => ({ at: row.createdAt, id: row.id }))
  return {
    rows: rows.map(({ id, staff, staffId, ...row }) => ({
      ...row,
      noteId: id,
      by: staff.name,
      mine: staffId === scope.actor.staffId,
    })),
    next,
  }
}
export type NoteRow = Awaited<ReturnType<typeof notesOf>>["rows"][number]
