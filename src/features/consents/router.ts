import { relationshipInput } from "@/features/relationships/schema"
import { client, router, staff } from "@/server/http/trpc"
import { acceptWithConsents, decideConsent } from "./commands/consents"
import { ownConsents } from "./queries"
import { decideInput } from "./schema"

export const consentsRouter = router({
  acceptForWork: staff("relationships:write")
    .input(relationshipInput)
    .mutation(({ ctx, input }) => acceptWithConsents(ctx.scope, input.relationshipId)),
  mine: client("forms:own").query(({ ctx }) => ownConsents(ctx.scope)),
  decide: client("forms:own")
    .input(decideInput)
    .mutation(({ ctx, input }) => decideConsent(ctx.scope, input)),
})
