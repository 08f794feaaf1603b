import { invitee, router, staff } from "@/server/http/trpc"
import { inviteMember, makeClients } from "./commands/make-clients"
import { resendInvitation, revokeInvitation } from "./commands/resend-invitation"
import { invitationByLink } from "./queries"
import { invitationInput, inviteMemberInput, makeClientsInput, resendInvitationInput } from "./schema"

const write = staff("relationships:write")

export const invitationsRouter = router({
  byLink: invitee("invitation").query(({ ctx }) => invitationByLink(ctx.scope, ctx.session)),

  makeClients: write.input(makeClientsInput).mutation(({ ctx, input }) => makeClients(ctx.scope, input)),
  inviteMember: write.input(inviteMemberInput).mutation(({ ctx, input }) => inviteMember(ctx.scope, input)),
  resend: write.input(resendInvitationInput).mutation(({ ctx, input }) => resendInvitation(ctx.scope, input)),
  revoke: write.input(invitationInput).mutation(({ ctx, input }) => revokeInvitation(ctx.scope, input.invitationId)),
})
