import { aConsent } from "@/features/intake/consents/factory"
import { aFormRequest, aSubmission } from "@/features/intake/forms/factory"
import { allClients, clinicians, type Entries } from "./entry"
import type { World } from "./world"

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

export const intakeFormsEntries: Entries = {
  "intake.forms.mine": { enter: allClients },
  "intake.forms.own": { enter: allClients, input: requestId, gets: theirs },
  "intake.forms.begin": { enter: allClients, input: requestId, gets: theirs },
  "intake.forms.change": { enter: allClients, input: requestId, gets: theirs },
  "intake.forms.save": {
    enter: allClients,
    input: async (world) => ({ ...(await draftId(world)), sequence: 100, answers: { brings: "Something else." } }),
    gets: theirs,
  },
  // Documents wait for the author's yes or no, so the author is told so; nobody else learns of the form.
  "intake.forms.submit": { enter: allClients, input: draftId, gets: { ...theirs, client: "refused" } },
  "intake.forms.toRead": { enter: clinicians },
  "intake.forms.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
  },
  "intake.forms.submission": { enter: clinicians, input: sentId },
  "intake.forms.markRead": { enter: clinicians, input: sentId },
  "intake.consents.mine": { enter: allClients },
  "intake.consents.decide": {
    enter: allClients,
    input: async (world) => ({ documentId: (await aDecided(world)).documentId, decision: "no" }),
  },
}
