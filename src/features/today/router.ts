import { deskInput } from "@/features/assignments/schema"
import { relationshipInput } from "@/features/relationships/schema"
import { client, router, staff } from "@/server/http/trpc"
import { clientToday, deskCounts, relationshipOverview, staffToday } from "./queries"

export const todayRouter = router({
  mine: client("practices:own").query(({ ctx }) => clientToday(ctx.scope, ctx.membership?.timeZone ?? "UTC")),
  desk: staff("workspace:read")
    .input(deskInput)
    .query(({ ctx, input }) => staffToday(ctx.scope, input.occurrenceId ?? null)),
  waiting: staff("workspace:read").query(({ ctx }) => deskCounts(ctx.scope)),
  relationship: staff("relationships:read")
    .input(relationshipInput)
    .query(({ ctx, input }) => relationshipOverview(ctx.scope, input.relationshipId)),
})
