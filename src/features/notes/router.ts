import { router, staff } from "@/server/http/trpc"
import { deleteNote, editNote, writeNote } from "./commands"
import { notesOf } from "./queries"
import { deleteNoteInput, editNoteInput, notesInput, writeNoteInput } from "./schema"

const write = staff("notes:write")

export const notesRouter = router({
  ofRelationship: write.input(notesInput).query(({ ctx, input }) => notesOf(ctx.scope, input)),
  write: write.input(writeNoteInput).mutation(({ ctx, input }) => writeNote(ctx.scope, input)),
  edit: write.input(editNoteInput).mutation(({ ctx, input }) => editNote(ctx.scope, input)),
  delete: write.input(deleteNoteInput).mutation(({ ctx, input }) => deleteNote(ctx.scope, input.noteId)),
})
