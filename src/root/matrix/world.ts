import { aClient } from "@/features/clients/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aSession, longAgo } from "@/features/identity/factory"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { now as clock } from "@/lib/time/clock"
import { type Session, sessionOf } from "@/server/http/session"
import type { Asker } from "./entry"

const sessionOfUser = async (userId: string) => {
  const { cookie } = await aSession(userId)
  const session = await sessionOf(cookie.value)
  if (!session) throw new Error("a session just made is not there")
  return session
}

/** Everything made once for the whole matrix, by name. */
const onceByName = () => {
  const stored = new Map<string, Promise<unknown>>()
  return <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = stored.get(name) ?? make()
    stored.set(name, known)
    return known as Promise<T>
  }
}

/** Two workspaces and everybody who may call: the couple, someone else's client, staff of each role, strangers. */
export const aWorld = async () => {
  const harbour = await aWorkspace({ name: "Harbour Lane" })
  const { workspaceId, slug, owner } = harbour
  const practitioner = await aStaffMember(workspaceId, { role: "practitioner", name: "Aurel Popa" })
  const assistant = await aStaffMember(workspaceId, { role: "assistant", name: "Tove Lie" })
  const former = await aStaffMember(workspaceId, { role: "practitioner", name: "Nils Berg", leftAt: clock() })
  const { relationshipId, clients } = await aRelationship(harbour)
  const [client, partner] = clients
  const other = await aRelationship(harbour, { members: [{ name: "Elif" }] })
  const [otherClient] = other.clients
  if (!client || !partner || !otherClient) throw new Error("the couple is not complete")
  await everybodyAgrees(workspaceId, { clients: [...clients, otherClient], at: longAgo })
  const elsewhere = await aWorkspace({ name: "Quiet Room" })
  // One and the same person is served in both places, alone here and with another there: what is asked at one never answers of the other.
  const strangers = await aRelationship(elsewhere, {
    members: [{ name: "Elif", email: otherClient.email }, { name: "Ida" }],
  })
  const users: Record<Exclude<Asker, "visitor">, string> = {
    client: client.actor.userId,
    partner: partner.actor.userId,
    otherClient: otherClient.actor.userId,
    assistant: assistant.user.id,
    practitioner: practitioner.user.id,
    owner: owner.userId,
    ownerOfAnother: elsewhere.owner.userId,
    deactivatedStaff: former.user.id,
  }
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([asker, userId]) => [asker, await sessionOfUser(userId)] as const),
  )
  return {
    now: clock(),
    workspaceId,
    slug,
    harbour,
    owner,
    practitioner: practitioner.actor,
    assistant: assistant.actor,
    relationshipId,
    client,
    partner,
    otherClient,
    otherRelationshipId: other.relationshipId,
    /** another workspace, with a relationship of its own */
    elsewhere: { ...elsewhere, relationshipId: strangers.relationshipId, clients: strangers.clients },
    /** a client of the first workspace without a relationship and without an account */
    aNewClient: () => aClient(workspaceId, { name: "Sami", signsIn: false }),
    users,
    sessions: { visitor: null, ...Object.fromEntries(signedIn) } as Record<Asker, Session | null>,
    once: onceByName(),
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>
