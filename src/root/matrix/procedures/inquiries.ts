import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { inquiryActions, replyActions } from "@/features/inquiries/audit"
import { anInquiry } from "@/features/inquiries/factory"
import { uuidV7 } from "@/lib/ids"
import { challengeFor } from "@/server/http/limits/proof-of-work"
import { signedToken } from "@/server/http/tokens"
import { nobody, theClient } from "../concerns"
import { type Asker, clinicians, type Entries, everybody, leaves } from "../entry"
import type { World } from "../world"

const anUnanswered = async ({ workspaceId }: World) => ({ inquiryId: (await anInquiry(workspaceId)).inquiryId })

/** The owner calls, the practitioner writes. */
const reply = async (world: World, asker: Asker) => ({
  ...(await anUnanswered(world)),
  replyId: uuidV7(),
  body: "Thank you for writing.",
  by: asker === "owner" ? "call" : "mail",
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

const proofFor = async ({ workspaceId, now }: World, submissionKey: string) => {
  const challenge = await challengeFor(`inquiry:${workspaceId}:${submissionKey}`, now)
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

export const inquiriesEntries: Entries = {
  "inquiries.page": { enter: everybody, audit: { none: "what everybody may read of the workspace" } },
  "inquiries.challenge": {
    enter: everybody,
    input: () => ({ submissionKey: crypto.randomUUID() }),
    audit: { none: "a task for a browser" },
  },
  "inquiries.send": {
    enter: everybody,
    input: async (world) => {
      const message = form()
      return { ...message, proof: await proofFor(world, message.submissionKey) }
    },
    audit: leaves(inquiryActions.received, nobody),
  },
  "inquiries.leave": { enter: everybody, input: form, audit: leaves(inquiryActions.received, nobody) },
  "inquiries.confirmation": {
    enter: everybody,
    input: aLeftMessage,
    audit: { none: "whether a link that was mailed to its bearer has been used" },
  },
  "inquiries.confirm": { enter: everybody, input: aLeftMessage, audit: leaves(inquiryActions.confirmed, nobody) },
  "inquiries.list": { enter: clinicians, input: () => ({}), audit: leaves(inquiryActions.listed, nobody) },
  // It came from an address that is known here.
  "inquiries.byId": {
    enter: clinicians,
    input: async ({ workspaceId, client }) => ({
      inquiryId: (await anInquiry(workspaceId, { email: client.email })).inquiryId,
    }),
    audit: leaves(inquiryActions.read, theClient),
  },
  "inquiries.answer": {
    enter: clinicians,
    input: reply,
    audit: [
      ...leaves(replyActions.reply.mail, nobody, ["practitioner"]),
      ...leaves(replyActions.reply.call, nobody, ["owner"]),
    ],
  },
  "inquiries.decline": {
    enter: clinicians,
    input: reply,
    audit: [
      ...leaves(replyActions.decline.mail, nobody, ["practitioner"]),
      ...leaves(replyActions.decline.call, nobody, ["owner"]),
    ],
  },
  "inquiries.archive": { enter: clinicians, input: anUnanswered, audit: leaves(inquiryActions.archived, nobody) },
  "inquiries.bringBack": {
    enter: clinicians,
    input: async ({ workspaceId, now }) => ({
      inquiryId: (await anInquiry(workspaceId, { archivedAt: now })).inquiryId,
    }),
    audit: leaves(inquiryActions.broughtBack, nobody),
  },
}
