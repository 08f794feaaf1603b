import { anInquiry } from "@/features/intake/inquiries/factory"
import { anInvitation } from "@/features/intake/invitations/factory"
import { aRelationship } from "@/features/relationships/factory"
import { uuidV7 } from "@/lib/ids"
import { signedToken } from "@/server/tokens"
import { clinicians, type Entries, each, everybody } from "./entry"
import type { World } from "./world"

const anUnanswered = async ({ workspaceId }: World) => ({ inquiryId: (await anInquiry(workspaceId)).inquiryId })
const letter = async (world: World) => ({
  ...(await anUnanswered(world)),
  replyId: uuidV7(),
  body: "Thank you for writing.",
  by: "mail",
})

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

/** Somebody newly invited, to a relationship of their own. */
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
  "intake.inquiries.page": { enter: everybody },
  "intake.inquiries.challenge": { enter: everybody, input: () => ({ submissionKey: crypto.randomUUID() }) },
  // Everybody may write; without the solved task they are told so.
  "intake.inquiries.send": {
    enter: everybody,
    input: () => ({ ...form(), proof: "none" }),
    gets: each(everybody, "refused"),
  },
  "intake.inquiries.leave": { enter: everybody, input: form },
  "intake.inquiries.confirm": {
    enter: everybody,
    input: async ({ workspaceId, now }) => {
      const { inquiryId } = await anInquiry(workspaceId, {
        receivedAt: now,
        confirmBy: new Date(now.getTime() + 3_600_000),
      })
      return { token: signedToken("inquiry", inquiryId) }
    },
  },
  "intake.inquiries.list": { enter: clinicians, input: () => ({}) },
  "intake.inquiries.byId": { enter: clinicians, input: anUnanswered },
  "intake.inquiries.answer": { enter: clinicians, input: letter },
  "intake.inquiries.decline": { enter: clinicians, input: letter },
  "intake.inquiries.archive": { enter: clinicians, input: anUnanswered },
  "intake.inquiries.bringBack": { enter: clinicians, input: anUnanswered },

  "intake.invitations.byLink": { enter: everybody, link: async (world) => (await anInvited(world)).token },
  "intake.invitations.ofRelationship": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
  "intake.invitations.makeClients": {
    enter: clinicians,
    input: () => ({ inquiryId: null, knownClientId: null, confidentiality: "no_secrets", members: [person()] }),
  },
  "intake.invitations.inviteMember": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId, person: person() }),
  },
  "intake.invitations.resend": {
    enter: clinicians,
    input: async (world) => {
      const { invitationId, email } = await anInvited(world)
      return { invitationId, email }
    },
  },
  "intake.invitations.revoke": {
    enter: clinicians,
    input: async (world) => ({ invitationId: (await anInvited(world)).invitationId }),
  },
}
