import { paths } from "@/lib/paths"
import { askThrough, currentMembership, requestTime } from "@/server/http/caller"
import { createCallerFactory } from "@/server/http/trpc"
import { EmptyState } from "@/ui/feedback/empty-state"
import { LinkButton } from "@/ui/link-button"
import { messagingRouter } from "../router"
import { MessageList } from "./message-list"
import { WriteForm } from "./write-form"

const ask = askThrough(createCallerFactory(messagingRouter))

type RelationshipMessagesProps = {
  slug: string
  relationshipId: string
  /** the id of a message: the page begins with what is older */
  before?: string | undefined
}

/** A relationship's messages as staff reads them, with room to write. For the relationship's page. */
export const RelationshipMessages = async ({ slug, relationshipId, before }: RelationshipMessagesProps) => {
  const here = paths.desk.relationship(slug, relationshipId)
  const thread = await ask({ slug, returnTo: here }, (caller) =>
    caller.ofRelationship({ relationshipId, before: before ?? null }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-6">
      {!before && thread.isOpen && thread.members.length > 0 && (
        <WriteForm relationshipId={relationshipId} members={thread.members} />
      )}
      {thread.messages.length > 0 ? (
        <MessageList messages={thread.messages} zone={zone} now={await requestTime()} />
      ) : (
        <EmptyState title={before ? "There is nothing older" : "No messages yet"}>
          {!before && "What you write to all of them, or to one, stands here with its readers."}
        </EmptyState>
      )}
      {thread.olderThan && (
        <LinkButton href={`${here}?messagesBefore=${thread.olderThan}`} className="justify-self-start">
          Older messages
        </LinkButton>
      )}
    </div>
  )
}
