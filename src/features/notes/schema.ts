import { z } from "zod"
import { id } from "@/lib/ids"

export const noteKinds = ["note", "process_note"] as const
export type NoteKind = (typeof noteKinds)[number]

const body = z
  .string("Please write something here.")
  .trim()
  .min(1, "Please write something here.")
  .max(10_000, "Please keep a note to 10,000 characters, and write the rest into a second one.")

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
  /** where the page before ended */
  after: z.string().max(120).optional(),
})
export type NotesInput = z.output<typeof notesInput>
