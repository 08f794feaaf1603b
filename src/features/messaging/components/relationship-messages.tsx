import { paths } from "@/lib/paths"
import { askThrough, currentMembership, requestTime } from "@/server/http/caller"
import { createCallerFactory } from "@/server/http/trpc"
import { EmptyState } from "@/ui/feedback/empty-state"
import { PageTurner } from "@/ui/lists/page-turner"
import { messagingRouter } from "../router"
import { MessageList } from "./message-list"
import { WriteForm } from "./write-form"

const ask = askThrough(createCallerFactory(messagingRouter))

type RelationshipMessagesProps = {
  slug: string
  relationshipId: string
  after?: string | undefined
}

/** A relationship's messages as staff reads them, with room to write. For the relationship's page. */
export const RelationshipMessages = async ({ slug, relationshipId, after }: RelationshipMessagesProps) => {
  const here = paths.desk.relationship(slug, relationshipId)
  const thread = await ask({ slug, returnTo: here }, (caller) => caller.ofRelationship({ relationshipId, after }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-6">
      {!after && thread.isOpen && thread.members.length > 0 && (
        <WriteForm relationshipId={relationshipId} members={thread.members} />
      )}
      {thread.messages.length > 0 ? (
        <MessageList messages={thread.messages} zone={zone} now={await requestTime()} />
      ) : (
        <EmptyState title={after ? "There is nothing older" : "No messages yet"}>
          {!after && "What you write to all of them, or to one, stands here with its readers."}
        </EmptyState>
      )}
      <PageTurner here={here} after={after} next={thread.next} of="messages" name="messagesAfter" part="messages" />
    </div>
  )
}
