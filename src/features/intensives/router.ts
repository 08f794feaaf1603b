import { pageInput } from "@/lib/keyset"
import { client, clientSteps, router, staff } from "@/server/http/trpc"
import { chooseDays } from "./commands/choose-days"
import { releaseDays } from "./commands/release-days"
import { bookable, myDeposit, pastIntensives, upcomingIntensives } from "./queries"
import { chooseDaysInput, intensiveInput } from "./schema"

export const intensivesRouter = router({
  bookable: client("appointments:book").query(({ ctx }) => bookable(ctx.scope)),
  deposit: client("appointments:own")
    .input(intensiveInput)
    .query(({ ctx, input }) => myDeposit(ctx.scope, input.appointmentId)),
  chooseDays: clientSteps("appointments:book")
    .input(chooseDaysInput)
    .mutation(({ ctx, input }) => chooseDays(ctx.open, input, ctx.membership?.slug ?? "")),
  releaseDays: clientSteps("appointments:book")
    .input(intensiveInput)
    .mutation(({ ctx, input }) => releaseDays(ctx.open, input.appointmentId)),
  upcoming: staff("intensives:read").query(({ ctx }) => upcomingIntensives(ctx.scope)),
  past: staff("intensives:read")
    .input(pageInput)
    .query(({ ctx, input }) => pastIntensives(ctx.scope, input)),
})
