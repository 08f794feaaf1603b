import { noteActions, notesRead } from "@/features/notes/audit"
import { aNote } from "@/features/notes/factory"
import type { NoteKind } from "@/features/notes/schema"
import { uuidV7 } from "@/lib/ids"
import { theCouple } from "../concerns"
import { type Asker, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"

const ownersNote = ({ workspaceId, relationshipId, owner }: World, kind: NoteKind) =>
  aNote({ workspaceId, relationshipId, author: owner }, { kind })

/** A note of the owner's; for everybody else a process note, since another practitioner must not learn that there is one. */
const note = (world: World, asker: Asker) => ownersNote(world, asker === "owner" ? "note" : "process_note")

const body = "Shorter."
const onlyItsAuthor = { practitioner: "not_found", owner: "ok" } as const

export const notesEntries: Entries = {
  "notes.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
    audit: leaves(notesRead, theCouple),
  },
  "notes.write": {
    enter: clinicians,
    input: ({ relationshipId }, asker) => ({
      noteId: uuidV7(),
      relationshipId,
      kind: asker === "owner" ? "note" : "process_note",
      body,
    }),
    audit: [
      ...leaves(noteActions.note.written, theCouple, ["owner"]),
      ...leaves(noteActions.process_note.written, theCouple, ["practitioner"]),
    ],
  },
  "notes.edit": {
    enter: clinicians,
    input: async (world, asker) => ({ ...(await note(world, asker)), body }),
    gets: onlyItsAuthor,
    audit: leaves(noteActions.note.edited, theCouple),
  },
  "notes.delete": {
    enter: clinicians,
    input: note,
    gets: onlyItsAuthor,
    audit: leaves(noteActions.note.deleted, theCouple),
  },
}
