import { assignmentActions, practiceActions, reviewActions } from "@/features/assignments/audit"
import { pauseAssignment } from "@/features/assignments/commands/assigning/change-assignment"
import { anAssignment, aResponse, aReveal, aReview } from "@/features/assignments/factory"
import { anExercise } from "@/features/exercises/factory"
import { messageActions } from "@/features/messaging/audit"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { inScope } from "@/server/data/scope"
import { theAsker, theClient, theCouple } from "../concerns"
import { type Asker, allClients, clinicians, type Entries, each, leaves } from "../entry"
import type { World } from "../world"

/** A practice of the client alone: the partner must not learn that there is one. */
const ownPractice = (world: World, name: string, reveal: "when_all_done" | "on_release" = "when_all_done") =>
  world.once(`own practice: ${name}`, async () => {
    const { workspaceId, relationshipId, client, owner, now } = world
    const { assignmentId, occurrenceIds } = await anAssignment(workspaceId, {
      relationshipId,
      clients: [{ clientId: client.clientId }],
      staff: owner,
      firstDate: localDateAt(now, toTimeZone("Europe/Oslo")),
      reveal,
      createdAt: now,
    })
    return { assignmentId, occurrenceId: occurrenceIds[0] ?? "" }
  })

/** The same, answered. */
export const answered = (world: World, name: string) =>
  world.once(`answered practice: ${name}`, async () => {
    const practice = await ownPractice(world, `answered ${name}`, "on_release")
    const answers = { line: { answer: { kind: "line", text: "A line." }, audience: "relationship" } } as const
    await aResponse(world.workspaceId, practice.occurrenceId, { client: world.client.actor, at: world.now, answers })
    return practice
  })

/** A practice of the couple that both have answered; it waits for the practitioner to open it. */
const toRelease = async ({ workspaceId, relationshipId, client, partner, owner, now }: World) => {
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients: [client, partner],
    staff: owner,
    firstDate: localDateAt(now, toTimeZone("Europe/Oslo")),
    reveal: "on_release",
    createdAt: now,
  })
  const [occurrenceId = ""] = occurrenceIds
  const answers = { line: { answer: { kind: "line", text: "A line." }, audience: "relationship" } } as const
  for (const { actor } of [client, partner])
    await aResponse(workspaceId, occurrenceId, { client: actor, at: now, answers })
  return { occurrenceId }
}

const opened = (world: World) =>
  world.once("opened practice", async () => {
    const { occurrenceId } = await toRelease(world)
    await aReveal(world.workspaceId, occurrenceId, world.now)
    return { occurrenceId }
  })

const occurrence = (name: string) => async (world: World) => ({
  occurrenceId: (await ownPractice(world, name)).occurrenceId,
})
const toReview = (name: string) => async (world: World, asker: Asker) => ({
  occurrenceId: (await answered(world, `${name} by ${asker}`)).occurrenceId,
})
const reviewed = async (world: World, asker: Asker) => {
  const { occurrenceId } = await toReview("reviewed before")(world, asker)
  await aReview(world.workspaceId, occurrenceId, { staff: world.owner, at: world.now })
  return { occurrenceId }
}
const assignment = (name: string) => async (world: World, asker: Asker) => ({
  assignmentId: (await ownPractice(world, `${name} by ${asker}`)).assignmentId,
})
const paused = async (world: World, asker: Asker) => {
  const { assignmentId } = await assignment("paused before")(world, asker)
  const { workspaceId, owner, now } = world
  await inScope({ workspaceId, actor: owner, now }, (scope) => pauseAssignment(scope, assignmentId))
  return { assignmentId }
}
const onlyTheClient = { ...each(allClients, "not_found"), client: "ok" } as const

export const assignmentsEntries: Entries = {
  "assignments.practice": {
    enter: allClients,
    input: occurrence("read"),
    gets: onlyTheClient,
    audit: leaves(practiceActions.read, theAsker),
  },
  "assignments.start": {
    enter: allClients,
    input: occurrence("begun"),
    gets: onlyTheClient,
    audit: leaves(practiceActions.started, theAsker),
  },
  "assignments.saveAnswer": {
    enter: allClients,
    input: async (world) => ({
      ...(await occurrence("saved")(world)),
      stepKey: "line",
      value: { kind: "line", text: "A line." },
      audience: "only_me",
      writer: crypto.randomUUID(),
      sequence: 1,
      replaces: [],
    }),
    gets: onlyTheClient,
    audit: leaves(practiceActions.answerSaved, theAsker),
  },
  "assignments.submit": {
    enter: allClients,
    input: occurrence("sent"),
    gets: onlyTheClient,
    audit: leaves(practiceActions.sent, theAsker),
  },
  "assignments.notThisTime": {
    enter: allClients,
    input: occurrence("left"),
    gets: onlyTheClient,
    audit: leaves(practiceActions.declined, theAsker),
  },
  "assignments.together": {
    enter: allClients,
    input: () => ({}),
    audit: leaves(practiceActions.togetherRead, theAsker),
  },
  "assignments.opened": {
    enter: allClients,
    input: opened,
    gets: { otherClient: "not_found" },
    audit: leaves(practiceActions.togetherRead, theAsker),
  },
  "assignments.commentedIn": {
    enter: allClients,
    input: () => ({ messageIds: [] }),
    audit: leaves(practiceActions.commentsRead, theAsker),
  },

  "assignments.choices": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
    audit: leaves(assignmentActions.listed, theCouple),
  },
  "assignments.assign": {
    enter: clinicians,
    input: async (world) => ({
      assignmentId: crypto.randomUUID(),
      relationshipId: world.relationshipId,
      exerciseId: (await world.once("exercise", () => anExercise(world.workspaceId))).exerciseId,
      clientIds: [world.client.clientId],
      rationale: "To know where you are.",
      weekdays: [1],
      minuteOfDay: 1260,
      firstDate: localDateAt(world.now, toTimeZone("Europe/Oslo")),
      audience: "practitioner",
      reveal: "never",
    }),
    audit: leaves(assignmentActions.given, theClient),
  },
  "assignments.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
    audit: leaves(assignmentActions.listed, theCouple),
  },
  "assignments.pause": {
    enter: clinicians,
    input: assignment("paused"),
    audit: leaves(assignmentActions.paused, theClient),
  },
  "assignments.resume": { enter: clinicians, input: paused, audit: leaves(assignmentActions.resumed, theClient) },
  "assignments.end": {
    enter: clinicians,
    input: assignment("ended"),
    audit: leaves(assignmentActions.ended, theClient),
  },
  "assignments.release": { enter: clinicians, input: toRelease, audit: leaves(reviewActions.opened, theCouple) },
  "assignments.comment": {
    enter: clinicians,
    input: async (world, asker) => ({
      messageId: crypto.randomUUID(),
      ...(await toReview("commented")(world, asker)),
      to: world.client.clientId,
      body: "Thank you.",
    }),
    audit: leaves(messageActions.sent, theClient),
  },
  "assignments.markReviewed": {
    enter: clinicians,
    input: async (world, asker) => ({ ...(await toReview("reviewed")(world, asker)), seen: world.now }),
    audit: leaves(reviewActions.reviewed, theClient),
  },
  "assignments.keepForNextSession": {
    enter: clinicians,
    input: async (world, asker) => ({ ...(await toReview("kept")(world, asker)), seen: world.now }),
    audit: leaves(reviewActions.kept, theClient),
  },
  "assignments.dropFromNextSession": {
    enter: clinicians,
    input: toReview("dropped"),
    audit: leaves(reviewActions.dropped, theClient),
  },
  "assignments.undoReview": { enter: clinicians, input: reviewed, audit: leaves(reviewActions.undone, theClient) },
}
