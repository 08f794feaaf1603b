import { relationshipInput } from "@/features/relationships/schema"
import { client, router, staff } from "@/server/http/trpc"
import { acceptWithConsents, changeDocument, decideConsent } from "./commands/consents"
import { ownConsents, presentDocuments } from "./queries"
import { changeDocumentInput, decideInput } from "./schema"

const settings = staff("workspace:settings")

export const consentsRouter = router({
  acceptForWork: staff("relationships:write")
    .input(relationshipInput)
    .mutation(({ ctx, input }) => acceptWithConsents(ctx.scope, input.relationshipId)),
  documents: settings.query(({ ctx }) => presentDocuments(ctx.scope)),
  changeDocument: settings.input(changeDocumentInput).mutation(({ ctx, input }) => changeDocument(ctx.scope, input)),
  mine: client("forms:own").query(({ ctx }) => ownConsents(ctx.scope)),
  decide: client("forms:own")
    .input(decideInput)
    .mutation(({ ctx, input }) => decideConsent(ctx.scope, input)),
})
