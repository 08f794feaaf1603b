import { type ClientActor, inScope, type StaffActor } from "@/server/data/scope"
import { acknowledgeSignal, closeSignal, hear } from "./commands"

export type GivenSignal = { client: ClientActor; relationshipId: string; at: Date; sourceId?: string }

/** That somebody answered No to whether they feel safe, at a given date. */
export const aSafetySignal = (
  workspaceId: string,
  { client, relationshipId, at, sourceId = crypto.randomUUID() }: GivenSignal,
) =>
  inScope({ workspaceId, actor: client, now: at }, async (scope) => {
    await hear(scope, {
      relationshipId,
      source: "form",
      sourceId,
      question: "Do you feel safe with the people closest to you?",
      answer: "No",
      isRaising: true,
    })
    const { id: signalId } = await scope.db.safetySignal.findFirstOrThrow({
      where: { workspaceId, clientId: client.clientId, closedAt: null },
      select: { id: true },
    })
    return { signalId, sourceId }
  })

/** That staff has read it. */
export const readSignal = (workspaceId: string, signalId: string, { by, at }: { by: StaffActor; at: Date }) =>
  inScope({ workspaceId, actor: by, now: at }, (scope) => acknowledgeSignal(scope, signalId))

/** ... and has closed it, with what was done. */
export const closedSignal = async (workspaceId: string, signalId: string, how: { by: StaffActor; at: Date }) => {
  await readSignal(workspaceId, signalId, how)
  await inScope({ workspaceId, actor: how.by, now: how.at }, (scope) =>
    closeSignal(scope, { signalId, note: "We spoke by phone, and she knows whom to call." }),
  )
}
