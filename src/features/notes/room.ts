import type { Room } from "@/server/room"
import { noteActions, notesRead } from "./audit"
import { notesRouter } from "./router"

export const notes = {
  router: notesRouter,
  audit: [notesRead, ...Object.values(noteActions.note), ...Object.values(noteActions.process_note)],
} satisfies Room
