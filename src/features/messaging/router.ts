import { client, router, staff } from "@/server/http/trpc"
import { markRead, reply, writeToMembers } from "./commands"
import { myThread, relationshipThread, unreadCount } from "./queries"
import { markReadInput, myThreadInput, relationshipThreadInput, replyInput, writeToMembersInput } from "./schema"

export const messagingRouter = router({
  mine: client("messages:own")
    .input(myThreadInput)
    .query(({ ctx, input }) => myThread(ctx.scope, input)),
  unread: client("messages:own").query(({ ctx }) => unreadCount(ctx.scope)),
  reply: client("messages:own")
    .input(replyInput)
    .mutation(({ ctx, input }) => reply(ctx.scope, input)),
  markRead: client("messages:own")
    .input(markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx.scope, input.messageIds)),
  ofRelationship: staff("messages:write")
    .input(relationshipThreadInput)
    .query(({ ctx, input }) => relationshipThread(ctx.scope, input)),
  write: staff("messages:write")
    .input(writeToMembersInput)
    .mutation(({ ctx, input }) => writeToMembers(ctx.scope, input)),
})
