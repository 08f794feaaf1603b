import { aConsent } from "@/features/consents/factory"
import { askedDocuments } from "@/features/consents/queries"
import { formActions } from "@/features/forms/audit"
import { aFormRequest, aSubmission } from "@/features/forms/factory"
import { inScope } from "@/server/data/scope"
import { theAsker, theClient, theCouple } from "../concerns"
import { allClients, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"

export const askedAt = new Date("2026-11-16T09:00:00Z")

/** The first of the couple is asked for a form; the other one and everybody else is not. */
export const aRequest = ({ workspaceId, relationshipId, client }: World) =>
  aFormRequest(workspaceId, { relationshipId, clientId: client.clientId, at: askedAt })

const aFreshOne = async (world: World, submittedAt: Date | null) =>
  aSubmission(world.workspaceId, { ...(await aRequest(world)), startedAt: askedAt, submittedAt })

export const aSent = (world: World) => world.once("sent form", () => aFreshOne(world, askedAt))

/** Forms wait for a yes or no to each document. */
const decideAll = ({ workspaceId, client, once, now }: World) =>
  once("all decided", async () => {
    const asked = await inScope({ workspaceId, actor: client.actor, now }, askedDocuments)
    for (const { key } of asked) await aConsent(workspaceId, { clientId: client.clientId, key, at: askedAt })
  })

const theirs = { partner: "not_found", otherClient: "not_found" } as const

const requestId = async (world: World) => ({ requestId: (await aRequest(world)).requestId })
const draftId = async (world: World) => ({ submissionId: (await aFreshOne(world, null)).submissionId })
const sentId = async (world: World) => ({ submissionId: (await aFreshOne(world, askedAt)).submissionId })

export const formsEntries: Entries = {
  "forms.mine": { enter: allClients, audit: leaves(formActions.listed, theAsker) },
  "forms.own": { enter: allClients, input: requestId, gets: theirs, audit: leaves(formActions.read, theAsker) },
  "forms.begin": { enter: allClients, input: requestId, gets: theirs, audit: leaves(formActions.begun, theAsker) },
  "forms.change": {
    enter: allClients,
    input: async (world) => ({ requestId: (await aFreshOne(world, askedAt)).requestId }),
    gets: theirs,
    audit: leaves(formActions.changing, theAsker),
  },
  "forms.saveAnswer": {
    enter: allClients,
    input: async (world) => ({
      ...(await draftId(world)),
      questionKey: "brings",
      value: "Something else.",
      writer: crypto.randomUUID(),
      sequence: 1,
      replaces: [],
    }),
    gets: theirs,
    audit: leaves(formActions.saved, theAsker),
  },
  "forms.submit": {
    enter: allClients,
    input: async (world) => {
      const draft = await draftId(world)
      await decideAll(world)
      return draft
    },
    gets: theirs,
    audit: leaves(formActions.submitted, theAsker),
  },
  "forms.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
    audit: leaves(formActions.intakeRead, theCouple),
  },
  "forms.submission": {
    enter: clinicians,
    input: async (world) => ({ submissionId: (await aSent(world)).submissionId }),
    audit: leaves(formActions.submissionRead, theClient),
  },
  // A colleague's queue is left alone, and so nothing is noted.
  "forms.markRead": {
    enter: clinicians,
    input: sentId,
    audit: leaves(formActions.submissionNoted, theClient, ["owner"]),
  },
}
