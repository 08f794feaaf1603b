import { anAssignment, aResponse } from "@/features/assignments/factory"
import { anExercise } from "@/features/exercises/factory"
import { toTimeZone } from "@/lib/time/time-zone"
import { localDateAt } from "@/lib/time/zoned"
import { type Asker, allClients, clinicians, type Entries, each } from "../entry"
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
const answered = (world: World, name: string) =>
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

const occurrence = (name: string) => async (world: World) => ({
  occurrenceId: (await ownPractice(world, name)).occurrenceId,
})
const reviewed = (name: string) => async (world: World, asker: Asker) => ({
  occurrenceId: (await answered(world, `${name} by ${asker}`)).occurrenceId,
})
const assignment = (name: string) => async (world: World) => ({
  assignmentId: (await ownPractice(world, name)).assignmentId,
})
const onlyTheClient = { ...each(allClients, "not_found"), client: "ok" } as const

export const assignmentsEntries: Entries = {
  "assignments.practice": { enter: allClients, input: occurrence("read"), gets: onlyTheClient },
  "assignments.start": { enter: allClients, input: occurrence("begun"), gets: onlyTheClient },
  "assignments.saveAnswer": {
    enter: allClients,
    input: async (world) => ({
      ...(await occurrence("saved")(world)),
      stepKey: "line",
      value: { kind: "line", text: "A line." },
      audience: "only_me",
      sequence: 1,
    }),
    gets: onlyTheClient,
  },
  "assignments.submit": { enter: allClients, input: occurrence("sent"), gets: onlyTheClient },
  "assignments.notThisTime": { enter: allClients, input: occurrence("left"), gets: onlyTheClient },
  "assignments.together": { enter: allClients, input: () => ({}) },
  // Nothing of it has opened, so there is nothing to see for its own author either.
  "assignments.opened": { enter: allClients, input: occurrence("unopened"), gets: each(allClients, "not_found") },
  "assignments.commentedIn": { enter: allClients, input: () => ({ messageIds: [] }) },

  "assignments.choices": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
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
  },
  "assignments.ofRelationship": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
  "assignments.pause": { enter: clinicians, input: assignment("paused") },
  "assignments.resume": { enter: clinicians, input: assignment("resumed") },
  "assignments.end": { enter: clinicians, input: assignment("ended") },
  "assignments.release": { enter: clinicians, input: toRelease },
  "assignments.comment": {
    enter: clinicians,
    input: async (world, asker) => ({
      messageId: crypto.randomUUID(),
      ...(await reviewed("commented")(world, asker)),
      to: world.client.clientId,
      body: "Thank you.",
    }),
  },
  "assignments.markReviewed": {
    enter: clinicians,
    input: async (world, asker) => ({ ...(await reviewed("reviewed")(world, asker)), seen: world.now }),
  },
  "assignments.keepForNextSession": {
    enter: clinicians,
    input: async (world, asker) => ({ ...(await reviewed("carried")(world, asker)), seen: world.now }),
  },
  "assignments.dropFromNextSession": { enter: clinicians, input: reviewed("dropped") },
  "assignments.undoReview": { enter: clinicians, input: reviewed("undone") },
}
