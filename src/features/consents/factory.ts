import { uuidV7 } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
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
