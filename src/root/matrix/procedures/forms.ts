import { aConsent } from "@/features/consents/factory"
import { aFormRequest, aSubmission } from "@/features/forms/factory"
import { allClients, clinicians, type Entries } from "../entry"
import type { World } from "../world"

const askedAt = new Date("2026-11-16T09:00:00Z")

/** The first of the couple is asked for a form; the other one and everybody else is not. */
export const aRequest = ({ workspaceId, relationshipId, client }: World) =>
  aFormRequest(workspaceId, { relationshipId, clientId: client.clientId, at: askedAt })

const aDraft = async (world: World) =>
  aSubmission(world.workspaceId, { ...(await aRequest(world)), startedAt: askedAt, submittedAt: null })

export const aSent = (world: World) =>
  world.once("sent form", async () =>
    aSubmission(world.workspaceId, { ...(await aRequest(world)), startedAt: askedAt, submittedAt: askedAt }),
  )

/** A document that everybody who is served here is asked about. */
const aDecided = (world: World) =>
  world.once("document", async () => {
    await aRequest(world)
    return aConsent(world.workspaceId, { clientId: world.client.clientId, key: "privacy", at: askedAt })
  })

const theirs = { partner: "not_found", otherClient: "not_found" } as const

const requestId = async (world: World) => ({ requestId: (await aRequest(world)).requestId })
const draftId = async (world: World) => ({ submissionId: (await aDraft(world)).submissionId })
const sentId = async (world: World) => ({ submissionId: (await aSent(world)).submissionId })

export const formsEntries: Entries = {
  "forms.mine": { enter: allClients },
  "forms.own": { enter: allClients, input: requestId, gets: theirs },
  "forms.begin": { enter: allClients, input: requestId, gets: theirs },
  "forms.change": { enter: allClients, input: requestId, gets: theirs },
  "forms.save": {
    enter: allClients,
    input: async (world) => ({ ...(await draftId(world)), sequence: 100, answers: { brings: "Something else." } }),
    gets: theirs,
  },
  // Documents wait for the author's yes or no, so the author is told so; nobody else learns of the form.
  "forms.submit": { enter: allClients, input: draftId, gets: { ...theirs, client: "refused" } },
  "forms.toRead": { enter: clinicians },
  "forms.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
  },
  "forms.submission": { enter: clinicians, input: sentId },
  "forms.markRead": { enter: clinicians, input: sentId },
  "consents.mine": { enter: allClients },
  "consents.decide": {
    enter: allClients,
    input: async (world) => ({ documentId: (await aDecided(world)).documentId, decision: "no" }),
  },
}
