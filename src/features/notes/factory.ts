import { uuidV7 } from "@/lib/ids"
import { inScope, type StaffActor } from "@/server/data/scope"
import type { NoteKind } from "./schema"

export type GivenNote = { kind?: NoteKind; body?: string; createdAt?: Date }

/** A note by someone of the staff. */
export const aNote = async (
  { workspaceId, relationshipId, author }: { workspaceId: string; relationshipId: string; author: StaffActor },
  {
    kind = "note",
    body = "They came in tired and left lighter. Next time: the Sundays.",
    createdAt = new Date("2026-11-12T15:10:00Z"),
  }: GivenNote = {},
) => {
  const noteId = uuidV7(createdAt)
  await inScope({ workspaceId, actor: author }, ({ db }) =>
    db.note.createMany({
      data: [{ workspaceId, id: noteId, relationshipId, staffId: author.staffId, kind, body, createdAt }],
    }),
  )
  return { noteId }
}
