import { hidden, shown } from "@/server/data/audit"

const ownNote = "a process note is its author's own and no part of the record"

export const notesRead = shown("notes.read", "Read notes", "once a day")

/** By the kind of the note. */
export const noteActions = {
  note: {
    written: shown("note.written", "Wrote a note"),
    edited: shown("note.edited", "Changed a note"),
    deleted: shown("note.deleted", "Removed a note"),
  },
  process_note: {
    written: hidden("process_note.written", ownNote),
    edited: hidden("process_note.edited", ownNote),
    deleted: hidden("process_note.deleted", ownNote),
  },
}
