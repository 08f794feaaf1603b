import { deskInput } from "@/features/assignments/schema"
import { client, router, staff } from "@/server/http/trpc"
import { clientToday, staffToday } from "./queries"

export const todayRouter = router({
  mine: client("practices:own").query(({ ctx }) => clientToday(ctx.scope, ctx.membership?.timeZone ?? "UTC")),
  desk: staff("workspace:read")
    .input(deskInput)
    .query(({ ctx, input }) => staffToday(ctx.scope, input.occurrenceId ?? null)),
})
