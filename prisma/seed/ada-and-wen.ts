import { everybodyAgrees } from "@/features/consents/factory"
import { aRelationshipInIntake, aSubmission, intakeAnswers } from "@/features/forms/factory"
import { anInvitation } from "@/features/invitations/factory"
import { at, type Now, pair } from "./days"
import type { HarbourLane } from "./harbour-lane"

/** A couple in intake: Ada has finished, Wen has begun. Neither knows how far the other is. */
export const adaAndWen = async (house: HarbourLane, { today }: Now) => {
  const { workspaceId } = house
  const couple = await aRelationshipInIntake(house, {
    at: at(today, -3, 9),
    members: [
      { name: "Ada", email: "ada@example.org" },
      { name: "Wen", email: "wen@example.org", timeZone: "Europe/London" },
    ],
  })
  const [ada, wen] = pair(couple.members)
  for (const { clientId, email } of couple.members)
    await anInvitation(
      { workspaceId, relationshipId: couple.relationshipId, clientId, email },
      { createdAt: at(today, -4, 10), acceptedAt: at(today, -3, 9) },
    )
  const { requestId, formVersionId, relationshipId } = ada
  await aSubmission(workspaceId, {
    requestId,
    formVersionId,
    relationshipId,
    clientId: ada.clientId,
    startedAt: at(today, -2, 19, 30),
    submittedAt: at(today, -1, 21, 10),
    answers: {
      ...intakeAnswers,
      name: "Ada Lindqvist",
      address: "Ada",
      brings:
        "We moved for my work, and Wen gave up a choir, a street and three friends. I do not know how to thank someone for that.",
      hope: "That Wen has a choir again, and that we both stop counting who gave up what.",
      worry: "That I hear it was a mistake to come here.",
      tried: ["talks", "time-apart"],
      sure: 9,
      "access-more": "The train, please, not the early one.",
    },
  })
  await everybodyAgrees(workspaceId, { clients: couple.members, at: at(today, -2, 19, 20) })
  await aSubmission(workspaceId, {
    requestId: wen.requestId,
    formVersionId: wen.formVersionId,
    relationshipId: wen.relationshipId,
    clientId: wen.clientId,
    startedAt: at(today, -1, 8, 10),
    submittedAt: null,
    answers: { adult: true, name: "Wen Zhao", country: "United Kingdom" },
  })
}
