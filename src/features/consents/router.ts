import { client, router } from "@/server/http/trpc"
import { decideConsent } from "./commands"
import { ownConsents } from "./queries"
import { decideInput } from "./schema"

export const consentsRouter = router({
  mine: client("forms:own").query(({ ctx }) => ownConsents(ctx.scope)),
  decide: client("forms:own")
    .input(decideInput)
    .mutation(({ ctx, input }) => decideConsent(ctx.scope, input)),
})
