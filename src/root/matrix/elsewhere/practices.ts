import { assignmentActions, practiceActions, reviewActions } from "@/features/assignments/audit"
import { endAssignmentsOf } from "@/features/assignments/commands/assigning/change-assignment"
import { makeAhead } from "@/features/assignments/commands/assigning/make-occurrences"
import { moveToOwnClock } from "@/features/assignments/commands/assigning/move-to-own-zone"
import { remindDue } from "@/features/assignments/commands/assigning/remind"
import { submitPractice } from "@/features/assignments/commands/responding/send"
import { openWithoutMissing } from "@/features/assignments/commands/reviewing/open-without-missing"
import { anAssignment, aResponse } from "@/features/assignments/factory"
import { memberLeaves } from "@/features/relationships/commands/members"
import { aRelationship } from "@/features/relationships/factory"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"
import { type ClientActor, inScope } from "@/server/data/scope"
import { theClient, theCouple } from "../concerns"
import { leaves } from "../entry"
import type { World } from "../world"
import { byOwner, bySystem, type Happenings, theReturned } from "./happening"

type Taking = Readonly<{
  relationshipId: string
  clients: readonly Readonly<{ clientId: string; actor: ClientActor }>[]
}>

const oslo = toTimeZone("Europe/Oslo")

/** A practice that opens when all have answered; the first of them has. */
const aPractice = async ({ workspaceId, owner, now }: World, { relationshipId, clients }: Taking, minute = 1260) => {
  const firstDate = localDateAt(now, oslo)
  const minuteOfDay = toMinuteOfDay(minute)
  const given = { relationshipId, clients, staff: owner, firstDate, minuteOfDay, createdAt: now }
  const { occurrenceIds } = await anAssignment(workspaceId, given)
  const [occurrenceId = ""] = occurrenceIds
  const [first] = clients
  const answers = { line: { answer: { kind: "line", text: "A line." }, audience: "relationship" } } as const
  if (first && clients.length > 1) await aResponse(workspaceId, occurrenceId, { client: first.actor, at: now, answers })
  return occurrenceId
}

const ofTheClient = ({ relationshipId, client }: World) => ({ relationshipId, clients: [client] })

/** Two who are nobody else's, with such a practice. */
const anotherCouple = async (world: World) => {
  const couple = await aRelationship(world.harbour)
  await aPractice(world, couple)
  return { relationshipId: couple.relationshipId, clientIds: couple.clients.map(({ clientId }) => clientId) }
}

/** The first two are swept through the whole workspace, and so they come before the others give anything. */
export const practices: Happenings = {
  "the coming weeks are planned": {
    begin: async (world) => {
      await aPractice(world, ofTheClient(world))
      return () => bySystem(world, makeAhead)
    },
    audit: leaves(assignmentActions.planned, theClient),
  },
  "it is time to be reminded": {
    begin: async (world) => {
      await aPractice(world, ofTheClient(world), 0)
      const due = startOfLocalDate(localDateAt(world.now, oslo), oslo)
      return () => bySystem(world, remindDue, due)
    },
    audit: leaves(practiceActions.reminded, theClient),
  },
  "a client lives in another time zone": {
    begin: async (world) => () => bySystem(world, (scope) => moveToOwnClock(scope, world.client.clientId)),
    audit: leaves(assignmentActions.moved, theClient),
  },
  "the last answer opens a practice": {
    begin: async (world) => {
      const { workspaceId, relationshipId, client, partner, now } = world
      const occurrenceId = await aPractice(world, { relationshipId, clients: [client, partner] })
      return () => inScope({ workspaceId, actor: partner.actor, now }, (scope) => submitPractice(scope, occurrenceId))
    },
    audit: [
      ...leaves(practiceActions.sent, ({ partner }) => [partner.clientId]),
      ...leaves(reviewActions.opened, theCouple),
    ],
  },
  "someone who was waited for has left": {
    begin: async (world) => {
      const { relationshipId, clientIds } = await anotherCouple(world)
      const [, leaver = ""] = clientIds
      await byOwner(world, (scope) => memberLeaves(scope, { relationshipId, clientId: leaver }))
      return async () => {
        await bySystem(world, (scope) => openWithoutMissing(scope, relationshipId))
        return clientIds
      }
    },
    audit: leaves(reviewActions.opened, theReturned),
  },
  "the work ends, and what was given with it": {
    begin: async (world) => {
      const { relationshipId, clientIds } = await anotherCouple(world)
      return async () => {
        await bySystem(world, (scope) => endAssignmentsOf(scope, relationshipId))
        return clientIds
      }
    },
    audit: leaves(assignmentActions.ended, theReturned),
  },
}
