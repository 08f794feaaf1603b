import { aNote } from "@/features/notes/factory"
import { uuidV7 } from "@/lib/ids"
import { clinicians, type Entries } from "../entry"
import type { World } from "../world"

/** A process note of the owner: another practitioner must not learn that there is one. */
const ownersNote = (world: World) =>
  aNote(
    { workspaceId: world.workspaceId, relationshipId: world.relationshipId, author: world.owner },
    { kind: "process_note" },
  )

const body = "Shorter."
const onlyItsAuthor = { practitioner: "not_found", owner: "ok" } as const

export const notesEntries: Entries = {
  "notes.ofRelationship": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
  "notes.write": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ noteId: uuidV7(), relationshipId, kind: "note", body }),
  },
  "notes.edit": {
    enter: clinicians,
    input: async (world) => ({ ...(await ownersNote(world)), body }),
    gets: onlyItsAuthor,
  },
  "notes.delete": { enter: clinicians, input: ownersNote, gets: onlyItsAuthor },
}
