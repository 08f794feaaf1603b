import { uuidV7 } from "@/lib/ids"
import { type ClientActor, inScope } from "@/server/data/scope"
import { installConsents } from "./commands/consents"
import { askedDocuments } from "./queries"
import type { Decision } from "./schema"

export type GivenConsent = { clientId: string; key: string; decision?: Decision; at: Date }

/** What a client has said to the latest version of a document, at a given date. Nobody is told; for histories. */
export const aConsent = (workspaceId: string, { clientId, key, decision = "yes", at }: GivenConsent) =>
  inScope({ workspaceId, actor: { kind: "client", clientId, userId: "" }, now: at }, async ({ db }) => {
    const document = await db.consentDocument.findFirstOrThrow({
      where: { workspaceId, key },
      orderBy: { version: "desc" },
      select: { id: true },
    })
    const consentId = uuidV7(at)
    await db.consent.createMany({
      data: [{ workspaceId, id: consentId, documentId: document.id, clientId, decision, decidedAt: at }],
    })
    return { consentId, documentId: document.id }
  })

/** Everybody named says yes to each document that they are asked about; the workspace's documents are there from then on. */
export const everybodyAgrees = async (
  workspaceId: string,
  { clients, at }: { clients: readonly Readonly<{ actor: ClientActor }>[]; at: Date },
) => {
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, now: at }, installConsents)
  // Histories are made in any order: what is in force by any date counts.
  const now = new Date("2199-12-31T00:00:00Z")
  for (const { actor } of clients) {
    const asked = await inScope({ workspaceId, actor, now }, askedDocuments)
    for (const { key } of asked.filter(({ status }) => status !== "yes"))
      await aConsent(workspaceId, { clientId: actor.clientId, key, at })
  }
}
