import { clientActions } from "@/features/clients/audit"
import { inquiryActions } from "@/features/inquiries/audit"
import { anInquiry } from "@/features/inquiries/factory"
import { invitationActions } from "@/features/invitations/audit"
import { anInvitation } from "@/features/invitations/factory"
import { relationshipActions } from "@/features/relationships/audit"
import { aRelationship } from "@/features/relationships/factory"
import { uuidV7 } from "@/lib/ids"
import { firstNewMember, lastMember, newMembers, theClientAskedFor } from "../concerns"
import { clinicians, type Entries, everybody, leaves } from "../entry"
import type { World } from "../world"

/** Someone newly invited, to a relationship of their own. */
export const anInvited = async ({ harbour, workspaceId, now }: World) => {
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [{ name: "Liv", signsIn: false }],
    accepted: false,
  })
  const [client] = clients
  if (!client) throw new Error("nobody was invited")
  const { clientId, email } = client
  const invitation = await anInvitation({ workspaceId, relationshipId, clientId, email }, { createdAt: now })
  return { ...invitation, clientId, relationshipId }
}

const theBearer = (world: World) => world.once("bearer of a link", () => anInvited(world))

const person = () => ({
  name: "Sami",
  email: `sami-${uuidV7().slice(-12)}@example.org`,
  phone: "",
  safe: ["email"],
  contactNote: "",
})

export const invitationsEntries: Entries = {
  "invitations.byLink": {
    enter: everybody,
    link: async (world) => (await theBearer(world)).token,
    audit: leaves(invitationActions.opened, async (world) => [(await theBearer(world)).clientId]),
  },
  "invitations.makeClients": {
    enter: clinicians,
    input: async ({ workspaceId }) => ({
      inquiryId: (await anInquiry(workspaceId)).inquiryId,
      knownClientId: null,
      confidentiality: "no_secrets",
      members: [person(), person()],
    }),
    audit: [
      ...leaves(clientActions.added, newMembers),
      ...leaves(relationshipActions.created, newMembers),
      ...leaves(invitationActions.made, newMembers),
      // Who wrote the message: a partner's own record must not tell that there was one.
      ...leaves(inquiryActions.invited, firstNewMember),
    ],
  },
  "invitations.inviteMember": {
    enter: clinicians,
    input: async (world) => {
      const { relationshipId } = await aRelationship(world.harbour, { members: [{ name: "Liv" }] })
      return { relationshipId, person: person() }
    },
    audit: [
      ...leaves(clientActions.added, lastMember),
      ...leaves(relationshipActions.memberJoined, lastMember),
      ...leaves(invitationActions.made, lastMember),
    ],
  },
  "invitations.resend": {
    enter: clinicians,
    input: async (world) => {
      const { invitationId, clientId } = await anInvited(world)
      return { invitationId, clientId, email: person().email }
    },
    audit: [
      ...leaves(clientActions.contactChanged, theClientAskedFor),
      ...leaves(invitationActions.revoked, theClientAskedFor),
      ...leaves(invitationActions.made, theClientAskedFor),
    ],
  },
  "invitations.revoke": {
    enter: clinicians,
    input: async (world) => {
      const { invitationId, clientId } = await anInvited(world)
      return { invitationId, clientId }
    },
    audit: leaves(invitationActions.revoked, theClientAskedFor),
  },
}
