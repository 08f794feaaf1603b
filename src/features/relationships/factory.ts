import { aClient, type GivenClient } from "@/features/clients/factory"
import { uuidV7 } from "@/lib/ids"
import { listed } from "@/lib/listed"
import { inScope } from "@/server/data/scope"

export type GivenRelationship = {
  members?: readonly GivenClient[]
  accepted?: boolean
  intensive?: boolean
  createdAt?: Date
}

/** A relationship of one or more clients, accepted for work and for an intensive unless said otherwise. */
export const aRelationship = async (
  { workspaceId, owner }: { workspaceId: string; owner: { staffId: string } },
  {
    members = [{ name: "Marit" }, { name: "Jonas" }],
    accepted = true,
    intensive = accepted,
    createdAt = new Date("2026-11-02T09:00:00Z"),
  }: GivenRelationship = {},
) => {
  const clients: Awaited<ReturnType<typeof aClient>>[] = []
  for (const given of members) clients.push(await aClient(workspaceId, given))
  const relationshipId = uuidV7()
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, async ({ db }) => {
    await db.relationship.create({
      data: {
        workspaceId,
        id: relationshipId,
        staffId: owner.staffId,
        title: listed(clients.map(({ name }) => name)),
        confidentiality: "no_secrets",
        createdAt,
        acceptedAt: accepted ? createdAt : null,
        intensiveAcceptedAt: intensive ? createdAt : null,
      },
    })
    await db.member.createMany({
      data: clients.map(({ clientId, name }, colorIndex) => ({
        workspaceId,
        relationshipId,
        clientId,
        displayName: name,
        colorIndex,
        joinedAt: createdAt,
      })),
    })
  })
  return { relationshipId, title: listed(clients.map(({ name }) => name)), clients }
}
