import { anAssignment, aResponse } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aRelationship } from "@/features/relationships/factory"
import { addDays, weekdayOf } from "@/lib/time/local-date"
import { at, type Now } from "./days"
import type { HarbourLane } from "./harbour-lane"

/** A relationship of three: two have answered this week's check-in, so nothing has opened yet. */
export const noorIlseAndTom = async (house: HarbourLane, { today }: Now) => {
  const { workspaceId, owner } = house
  const { relationshipId, clients } = await aRelationship(house, {
    members: [
      { name: "Noor", email: "noor@example.org" },
      { name: "Ilse", email: "ilse@example.org" },
      { name: "Tom", email: "tom@example.org", timeZone: "Europe/Amsterdam" },
    ],
    createdAt: at(today, -48, 10),
  })
  await everybodyAgrees(workspaceId, { clients, at: at(today, -47, 19) })
  const firstDate = addDays(today, -2)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    exercise: "daily-check-in",
    rationale: "Three calendars leave little room. Ten minutes that are not about the calendars.",
    weekdays: [weekdayOf(firstDate)],
    minuteOfDay: 21 * 60,
    firstDate,
    until: addDays(today, 13),
    createdAt: at(today, -5, 14),
  })
  const [noor, ilse] = clients
  const [occurrenceId = ""] = occurrenceIds
  if (!noor || !ilse) throw new Error("three people have a first and a second")
  await aResponse(workspaceId, occurrenceId, {
    client: noor.actor,
    at: at(today, -2, 21, 20),
    answers: {
      question: {
        kind: "prompt",
        prompt: "close",
        ownPrompt: null,
        text: "When the two of you sang in the kitchen and did not notice that I was home.",
      },
      heard: { kind: "choice", choice: "near" },
    },
  })
  await aResponse(workspaceId, occurrenceId, {
    client: ilse.actor,
    at: at(today, -1, 22, 5),
    answers: {
      question: {
        kind: "prompt",
        prompt: "heavy",
        ownPrompt: null,
        text: "The letter from the landlord. In the shoulders, all day.",
      },
      heard: { kind: "choice", choice: "think" },
    },
  })
}
