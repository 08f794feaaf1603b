import { paths } from "@/lib/paths"
import { askThrough, currentMembership, requestTime } from "@/server/http/caller"
import { createCallerFactory } from "@/server/http/trpc"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Badge } from "@/ui/form/read-by"
import { PageTurner } from "@/ui/lists/page-turner"
import { Time } from "@/ui/lists/time"
import type { NoteRow } from "../queries"
import { notesRouter } from "../router"
import { NoteActions } from "./note-actions"
import { WriteNote } from "./write-note"

const ask = askThrough(createCallerFactory(notesRouter))

type RelationshipNotesProps = { slug: string; relationshipId: string; after?: string | undefined }

const NoteLine = ({ note, zone, now }: { note: NoteRow; zone: string; now: Date }) => (
  <li className="grid gap-2 border-b border-line py-5 first:pt-0">
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-faint">
      <span>
        {note.by}, <Time instant={note.createdAt} zone={zone} preset="relativeDateTime" now={now} />
        {note.editedAt && (
          <>
            , changed <Time instant={note.editedAt} zone={zone} preset="relativeDateTime" now={now} />
          </>
        )}
      </span>
      <Badge>{note.kind === "process_note" ? "Only you" : "Practitioners"}</Badge>
    </p>
    <p className="measure whitespace-pre-line">{note.body}</p>
    {note.mine && <NoteActions noteId={note.noteId} body={note.body} />}
  </li>
)

/** Staff's writing about a relationship, newest first, with room to write. For the relationship's page. */
export const RelationshipNotes = async ({ slug, relationshipId, after }: RelationshipNotesProps) => {
  const here = paths.desk.relationship(slug, relationshipId)
  const { rows, next } = await ask({ slug, returnTo: here }, (caller) =>
    caller.ofRelationship({ relationshipId, ...(after && { after }) }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  const now = await requestTime()
  return (
    <div className="grid gap-6">
      {!after && <WriteNote relationshipId={relationshipId} />}
      {rows.length === 0 ? (
        <EmptyState title={after ? "There is nothing older" : "No notes yet"}>
          {!after && "What you write about this relationship stands here, newest first."}
        </EmptyState>
      ) : (
        <ol>
          {rows.map((note) => (
            <NoteLine key={note.noteId} note={note} zone={zone} now={now} />
          ))}
        </ol>
      )}
      <PageTurner here={here} after={after} next={next} of="notes" name="notesAfter" part="notes" />
    </div>
  )
}
