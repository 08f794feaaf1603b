import { aComment, anAssignment, aResponse, aReveal, aReview } from "@/features/assignments/factory"
import { everybodyAgrees } from "@/features/consents/factory"
import { aFormRequest, aSubmission } from "@/features/forms/factory"
import { aNote } from "@/features/notes/factory"
import { aRelationship } from "@/features/relationships/factory"
import { anAppointment } from "@/features/scheduling/factory"
import { addDays, weekdayOf } from "@/lib/time/local-date"
import { at, type Now, pair } from "./days"
import type { HarbourLane } from "./harbour-lane"
import { aMap } from "./maps"
import { maritWrites } from "./messages"

type Couple = Awaited<ReturnType<typeof together>>

const together = async (house: HarbourLane, { today }: Now) => {
  const couple = await aRelationship(house, {
    members: [
      { name: "Marit", email: "marit@example.org" },
      { name: "Jonas", email: "jonas@example.org" },
    ],
    createdAt: at(today, -31, 10),
  })
  return { ...couple, both: pair(couple.clients) }
}

const intake = async ({ workspaceId, owner }: HarbourLane, { relationshipId, clients }: Couple, { today }: Now) => {
  for (const { clientId } of clients) {
    const request = await aFormRequest(workspaceId, { relationshipId, clientId, at: at(today, -30, 11) })
    await aSubmission(workspaceId, {
      ...request,
      startedAt: at(today, -29, 20, 15),
      submittedAt: at(today, -29, 20, 40),
      read: { by: owner, at: at(today, -28, 9, 30) },
    })
  }
  await everybodyAgrees(workspaceId, { clients, at: at(today, -29, 20, 10) })
}

/** Three weeks of maps: two opened and talked about, the third opened last night and waits for its review. */
const maps = async (
  { workspaceId, owner }: HarbourLane,
  { relationshipId, clients, both: [marit, jonas] }: Couple,
  { today }: Now,
) => {
  const firstDate = addDays(today, -15)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    exercise: "emotional-map",
    rationale: "So that you each know where the other is, before you talk about plans.",
    weekdays: [weekdayOf(firstDate)],
    minuteOfDay: 20 * 60 + 30,
    firstDate,
    until: addDays(today, 13),
    createdAt: at(today, -16, 12),
  })
  const [first = "", second = "", third = ""] = occurrenceIds
  const answered = async (
    occurrenceId: string,
    days: number,
    hers: Parameters<typeof aMap>[0],
    his: Parameters<typeof aMap>[0],
  ) => {
    await aResponse(workspaceId, occurrenceId, {
      client: marit.actor,
      at: at(today, days, 20, 48),
      answers: aMap(hers),
    })
    await aResponse(workspaceId, occurrenceId, { client: jonas.actor, at: at(today, days, 21, 14), answers: aMap(his) })
    await aReveal(workspaceId, occurrenceId, at(today, days, 21, 14))
  }
  await answered(
    first,
    -15,
    { at: [-0.6, -0.3], felt: ["lonely", "tired"], needs: [{ code: "closeness" }, { code: "rest" }] },
    { at: [-0.3, 0.2], felt: ["unsure", "worried"], needs: [{ code: "reassurance" }] },
  )
  await aComment(workspaceId, first, {
    staff: owner,
    relationshipId,
    at: at(today, -14, 9, 5),
    body: "Thank you both. You are closer in what you need than in what you feel. Bring that to Thursday.",
  })
  await aReview(workspaceId, first, { staff: owner, at: at(today, -14, 9, 6) })
  await answered(
    second,
    -8,
    { at: [-0.35, 0.1], felt: ["restless", "hopeful"], needs: [{ code: "being_heard" }] },
    { at: [0.2, 0.1], felt: ["hopeful", "curious"], needs: [{ code: "fun" }] },
  )
  await aComment(workspaceId, second, {
    staff: owner,
    relationshipId,
    at: at(today, -7, 8, 55),
    body: "The same small hope, on both maps. What made room for it?",
  })
  await aReview(workspaceId, second, { staff: owner, at: at(today, -7, 8, 57), forNextSession: true })
  await answered(
    third,
    -1,
    {
      at: [-0.3, 0.55],
      felt: ["tense", "irritated", "restless"],
      body: [{ region: "jaw", side: "front", quality: "tight" }],
      needs: [{ code: "rest" }, { code: "being_heard" }],
    },
    {
      at: [0.4, 0.45],
      felt: ["hopeful", "curious", "restless"],
      needs: [{ code: "closeness" }, { code: "fun" }],
      line: "I am afraid to say that I want the old Sundays back.",
    },
  )
}

/** A practice of today: Jonas has answered, Marit has not, and neither knows of the other. */
const appreciation = async (
  { workspaceId, owner }: HarbourLane,
  { relationshipId, clients, both: [, jonas] }: Couple,
  { today, now }: Now,
) => {
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    exercise: "two-minute-appreciation",
    rationale: "After the Thursday walk, when you are both still outside.",
    weekdays: [weekdayOf(today)],
    minuteOfDay: 18 * 60,
    firstDate: today,
    until: addDays(today, 13),
    createdAt: at(today, -2, 12),
  })
  await aResponse(workspaceId, occurrenceIds[0] ?? "", {
    client: jonas.actor,
    at: new Date(now.getTime() - 55 * 60_000),
    answers: {
      appreciation: {
        kind: "stems",
        fields: {
          trait: "Your patience with my mother.",
          action: "You called her back on Friday, although you were tired.",
        },
      },
    },
  })
}

/** A couple in week three: opened and unopened answers, a review waiting, a session on its way. */
export const maritAndJonas = async (house: HarbourLane, now: Now) => {
  const couple = await together(house, now)
  await intake(house, couple, now)
  await maps(house, couple, now)
  await appreciation(house, couple, now)
  const { workspaceId, owner, services } = house
  const [marit] = couple.both
  await maritWrites(
    house,
    { relationshipId: couple.relationshipId, client: marit.actor, clientId: marit.clientId },
    now,
  )
  await anAppointment(workspaceId, {
    serviceId: services.session.serviceId,
    staffId: owner.staffId,
    relationshipId: couple.relationshipId,
    clientIds: couple.clients.map(({ clientId }) => clientId),
    blocks: [{ startsAt: at(now.today, 4, 15, 30), endsAt: at(now.today, 4, 16, 45) }],
    createdAt: at(now.today, -10, 9),
  })
  await aNote(
    { workspaceId, relationshipId: couple.relationshipId, author: owner },
    {
      body: "Sundays come up again. She calls them empty, he calls them free. Same hours.",
      createdAt: at(now.today, -10, 17, 10),
    },
  )
}
