import { aComment, anAssignment, aResponse, aReview } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aRelationship } from "@/features/relationships/factory"
import { addDays, weekdayOf } from "@/lib/time/local-date"
import { at, type Now } from "./days"
import type { HarbourLane } from "./harbour-lane"
import { aMap } from "./maps"

/** Someone who comes alone, with Aurel; what she writes is for him and opens for nobody. */
export const elif = async (house: HarbourLane, { today }: Now) => {
  const { workspaceId, aurel } = house
  const { relationshipId, clients } = await aRelationship(
    { workspaceId, owner: aurel.actor },
    {
      members: [{ name: "Elif", email: "elif@example.org", timeZone: "Europe/Istanbul" }],
      createdAt: at(today, -25, 10),
    },
  )
  await everybodyAgrees(workspaceId, { clients, at: at(today, -24, 19) })
  const firstDate = addDays(today, -9)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients: clients.map(({ clientId }) => ({ clientId, timeZone: "Europe/Istanbul" })),
    staff: aurel.actor,
    exercise: "emotional-map",
    rationale: "To find out what the evenings are like, before we decide what to change.",
    weekdays: [weekdayOf(firstDate)],
    minuteOfDay: 22 * 60,
    firstDate,
    until: addDays(today, 13),
    audience: "practitioner",
    reveal: "never",
    createdAt: at(today, -10, 12),
  })
  const [occurrenceId = ""] = occurrenceIds
  const [client] = clients
  if (!client) throw new Error("Elif is missing")
  const answers = Object.entries(
    aMap({
      at: [-0.2, -0.5],
      felt: ["tired", "numb"],
      body: [{ region: "chest", side: "front", quality: "hollow" }],
      needs: [{ code: "calm" }],
    }),
  )
  await aResponse(workspaceId, occurrenceId, {
    client: client.actor,
    at: at(today, -9, 21, 40),
    answers: Object.fromEntries(answers.map(([key, answer]) => [key, { answer, audience: "practitioner" as const }])),
  })
  await aComment(workspaceId, occurrenceId, {
    staff: aurel.actor,
    relationshipId,
    at: at(today, -8, 10),
    to: client.clientId,
    body: "Thank you, Elif. Hollow is a good word. We begin there on Wednesday.",
  })
  await aReview(workspaceId, occurrenceId, { staff: aurel.actor, at: at(today, -8, 10, 1) })
}
