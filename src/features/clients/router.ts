import { client, router, staff } from "@/server/http/trpc"
import { changeContact, updateOwnProfile } from "./commands"
import { contactCard, ownProfile } from "./queries"
import { changeContactInput, contactCardInput, updateProfileInput } from "./schema"

export const clientsRouter = router({
  ownProfile: client("profile:own").query(({ ctx }) => ownProfile(ctx.scope)),
  updateOwnProfile: client("profile:own")
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateOwnProfile(ctx.scope, input)),
  contactCard: staff("clients:read")
    .input(contactCardInput)
    .query(({ ctx, input }) => contactCard(ctx.scope, input.clientId)),
  changeContact: staff("clients:write")
    .input(changeContactInput)
    .mutation(({ ctx, input }) => changeContact(ctx.scope, input)),
})
