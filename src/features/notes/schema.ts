import * as z from "zod/mini"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"

export const noteKinds = ["note", "process_note"] as const
export type NoteKind = (typeof noteKinds)[number]

const body = trimmedText(10_000, {
  missing: "Please write something here.",
  tooLong: "Please keep a note to 10,000 characters, and write the rest into a second one.",
})

export const writeNoteInput = z.object({
  /** made by the form, so that a note sent twice is kept once */
  noteId: id,
  relationshipId: id,
  kind: z.enum(noteKinds, "Please choose who may read this."),
  body,
})
export type WriteNote = z.output<typeof writeNoteInput>

export const editNoteInput = z.object({ noteId: id, body })
export const deleteNoteInput = z.object({ noteId: id })

export const notesInput = z.object({
  relationshipId: id,
  ...paged,
})
export type NotesInput = z.output<typeof notesInput>
