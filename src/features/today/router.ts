import { deskInput } from "@/features/assignments/schema"
import { pageInput } from "@/lib/keyset"
import type { AuditAction } from "@/server/data/audit"
import { client, router, staff } from "@/server/http/trpc"
import { putFirstHourAway } from "./commands/first-hour"
import { clientToday, deskCounts, firstHour, relationshipOverview, staffToday, whoLooked } from "./queries"
import { overviewInput } from "./schema"

/** @param actions what all rooms write into the audit, with what a client reads of each */
export const todayRouter = (actions: readonly AuditAction[]) =>
  router({
    mine: client("practices:own").query(({ ctx }) => clientToday(ctx.scope, ctx.membership?.timeZone ?? "UTC")),
    whoLooked: client("audit:own")
      .input(pageInput)
      .query(({ ctx, input }) =>
        whoLooked(ctx.scope, { ...input, actions, timeZone: ctx.membership?.timeZone ?? "UTC" }),
      ),
    desk: staff("workspace:read")
      .input(deskInput)
      .query(({ ctx, input }) => staffToday(ctx.scope, input.occurrenceId ?? null)),
    firstHour: staff("workspace:settings").query(({ ctx }) =>
      firstHour(ctx.scope, ctx.session?.asksSecondStep ?? false),
    ),
    putFirstHourAway: staff("workspace:settings").mutation(({ ctx }) =>
      putFirstHourAway(ctx.scope, ctx.session?.asksSecondStep ?? false),
    ),
    waiting: staff("workspace:read").query(({ ctx }) => deskCounts(ctx.scope)),
    relationship: staff("relationships:read")
      .input(overviewInput)
      .query(({ ctx, input }) => relationshipOverview(ctx.scope, input)),
  })
export type TodayRouter = ReturnType<typeof todayRouter>
