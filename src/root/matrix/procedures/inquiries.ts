import { anInquiry } from "@/features/inquiries/factory"
import { anInvitation } from "@/features/invitations/factory"
import { aRelationship } from "@/features/relationships/factory"
import { uuidV7 } from "@/lib/ids"
import { signedToken } from "@/server/http/tokens"
import { clinicians, type Entries, each, everybody } from "../entry"
import type { World } from "../world"

const anUnanswered = async ({ workspaceId }: World) => ({ inquiryId: (await anInquiry(workspaceId)).inquiryId })
const letter = async (world: World) => ({
  ...(await anUnanswered(world)),
  replyId: uuidV7(),
  body: "Thank you for writing.",
  by: "mail",
})

/** A message that was sent without JavaScript, by the link that was mailed for it. */
const aLeftMessage = async ({ workspaceId, now }: World) => {
  const confirmBy = new Date(now.getTime() + 3_600_000)
  const { inquiryId } = await anInquiry(workspaceId, { receivedAt: now, confirmBy })
  return { token: signedToken("inquiry", inquiryId) }
}

const form = () => ({
  submissionKey: crypto.randomUUID(),
  name: "Sunniva",
  email: `sunniva-${uuidV7().slice(-12)}@example.org`,
  phone: "",
  safe: ["email"],
  about: "me",
  statements: [],
  words: "",
  timeZone: "",
  homepage: "",
})

/** Someone newly invited, to a relationship of their own. */
const anInvited = async (world: World, name = "Liv") => {
  const { relationshipId, clients } = await aRelationship(world.harbour, {
    members: [{ name, signsIn: false }],
    accepted: false,
  })
  const [client] = clients
  if (!client) throw new Error("nobody was invited")
  const { workspaceId, now } = world
  const invitation = await anInvitation(
    { workspaceId, relationshipId, clientId: client.clientId, email: client.email },
    { createdAt: now },
  )
  return { ...invitation, email: client.email }
}

const person = () => ({
  name: "Sami",
  email: `sami-${uuidV7().slice(-12)}@example.org`,
  phone: "",
  safe: ["email"],
  contactNote: "",
})

export const inquiriesEntries: Entries = {
  "inquiries.page": { enter: everybody },
  "inquiries.challenge": { enter: everybody, input: () => ({ submissionKey: crypto.randomUUID() }) },
  // Everybody may write; without the solved task they are told so.
  "inquiries.send": {
    enter: everybody,
    input: () => ({ ...form(), proof: "none" }),
    gets: each(everybody, "refused"),
  },
  "inquiries.leave": { enter: everybody, input: form },
  "inquiries.confirmation": { enter: everybody, input: aLeftMessage },
  "inquiries.confirm": { enter: everybody, input: aLeftMessage },
  "inquiries.list": { enter: clinicians, input: () => ({}) },
  "inquiries.byId": { enter: clinicians, input: anUnanswered },
  "inquiries.answer": { enter: clinicians, input: letter },
  "inquiries.decline": { enter: clinicians, input: letter },
  "inquiries.archive": { enter: clinicians, input: anUnanswered },
  "inquiries.bringBack": { enter: clinicians, input: anUnanswered },

  "invitations.byLink": { enter: everybody, link: async (world) => (await anInvited(world)).token },
  "invitations.makeClients": {
    enter: clinicians,
    input: () => ({ inquiryId: null, knownClientId: null, confidentiality: "no_secrets", members: [person()] }),
  },
  "invitations.inviteMember": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId, person: person() }),
  },
  "invitations.resend": {
    enter: clinicians,
    input: async (world) => {
      const { invitationId, email } = await anInvited(world)
      return { invitationId, email }
    },
  },
  "invitations.revoke": {
    enter: clinicians,
    input: async (world) => ({ invitationId: (await anInvited(world)).invitationId }),
  },
}
