import { anAssignment, aResponse } from "@/features/assignments/factory"
import { aSession } from "@/features/identity/factory"
import { aRelationship } from "@/features/relationships/factory"
import { anAppointment, aService, openEveryDay } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"

const usualRelationships = 300
/** Writers and readers of a run are this many different people, so that they do not wait for each other's rows. */
const people = 32
const atOnce = 6
const dayMs = 86_400_000
const zone = toTimeZone("Europe/Oslo")

type Cookie = Readonly<{ name: string; value: string }>
const asHeader = ({ name, value }: Cookie) => `${name}=${value}`

export type Member = Readonly<{ cookie: string; occurrenceId: string }>
/** Who holds the intensives, and someone who comes. */
export type Host = Readonly<Record<"workspaceId" | "serviceId" | "staffId" | "relationshipId", string>>
export type BenchData = Readonly<{ slug: string; staffCookie: string; members: readonly Member[]; host: Host }>

type Workspace = Awaited<ReturnType<typeof aWorkspace>>

/** A couple of which one has answered yesterday's practice, so that a review is open, and the other has today's before them. */
const aCoupleToReview = async (workspace: Workspace, serviceId: string, nth: number): Promise<Member | null> => {
  const { workspaceId, owner } = workspace
  const { relationshipId, clients } = await aRelationship(workspace)
  const [answers, reads] = clients
  if (!answers?.user || !reads?.user) throw new Error("a couple is two")
  const now = new Date()
  const yesterday = addDays(localDateAt(now, zone), -1)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    exercise: "daily-check-in",
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    firstDate: yesterday,
    until: addDays(yesterday, 1),
  })
  const [before = "", today = ""] = occurrenceIds
  const at = new Date(now.getTime() - dayMs / 4)
  await aResponse(workspaceId, before, {
    client: answers.actor,
    at,
    answers: {
      question: { kind: "prompt", prompt: "stayed", ownPrompt: null, text: "The walk home, without a word." },
    },
  })
  if (nth > people) return null
  const startsAt = new Date(now.getTime() + (2 + nth) * dayMs)
  const clientIds = clients.map(({ clientId }) => clientId)
  const blocks = [{ startsAt, endsAt: new Date(startsAt.getTime() + dayMs / 48) }]
  await anAppointment(workspaceId, {
    serviceId,
    staffId: owner.staffId,
    relationshipId,
    clientIds,
    blocks,
    createdAt: at,
  })
  const { cookie } = await aSession(reads.user.id)
  return { cookie: asHeader(cookie), occurrenceId: today }
}

/** A workspace with so many relationships, each with an open review; some of their members are signed in. */
export const makeData = async (
  report: (words: string) => void,
  relationships = usualRelationships,
): Promise<BenchData> => {
  const workspace = await aWorkspace({ slug: "bench" })
  await openEveryDay(workspace)
  const { serviceId } = await aService(workspace, { kind: "session", title: "Session", minutes: 50 })
  const intensive = await aService(workspace)
  const { relationshipId } = await aRelationship(workspace)
  const members: Member[] = []
  let made = 0
  const makeSome = async () => {
    while (made < relationships) {
      made += 1
      const member = await aCoupleToReview(workspace, serviceId, made)
      if (member) members.push(member)
      report(`${made} of ${relationships}`)
    }
  }
  // The library is installed by the first of them alone.
  made = 1
  const first = await aCoupleToReview(workspace, serviceId, made)
  if (first) members.push(first)
  await Promise.all(Array.from({ length: atOnce }, makeSome))
  const { cookie } = await aSession(workspace.ownerUser.id)
  const { workspaceId, owner, slug } = workspace
  const host = { workspaceId, serviceId: intensive.serviceId, staffId: owner.staffId, relationshipId }
  return { slug, staffCookie: asHeader(cookie), members, host }
}
