import { anAssignment, aResponse, aReveal } from "@/features/assignments/factory"
import { aFormRequest } from "@/features/forms/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { aConfirmedIntensive } from "@/features/intensives/factory"
import { aRelationship } from "@/features/relationships/factory"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { accountOf, harbourLane, offerIntensive } from "../steps/workspaces"
import type { Canaries } from "./canaries"

const dayMs = 86_400_000

/** Where she lives, which nobody but the practitioner needs to know. */
const herZone = "Asia/Kathmandu"

const twoDaysFrom = (from: Date) =>
  [0, 1].flatMap((day) => {
    const morning = new Date(from.getTime() + day * dayMs)
    return [
      { startsAt: morning, endsAt: new Date(morning.getTime() + dayMs / 8) },
      { startsAt: new Date(morning.getTime() + dayMs / 6), endsAt: new Date(morning.getTime() + dayMs / 3.5) },
    ]
  })

/**
 * Marit and Jonas some weeks on: an intensive that she paid for, a practice that was opened, one that waits, and forms that
 * wait. What only Marit and the practitioner may know holds canaries.
 */
export const aWorldWithSecrets = async (canaries: Canaries) => {
  const harbour = await harbourLane()
  const { workspaceId, owner } = harbour
  const now = new Date()
  const today = localDateAt(now, toTimeZone(harbour.timeZone))
  const { serviceId } = await offerIntensive(harbour, { priceMinor: 280_000 })
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [
      {
        name: "Marit",
        email: `${canaries.at("her address")}@example.org`,
        timeZone: herZone,
        phone: "+47 22 77 13 09",
        safeVoicemail: true,
        contactNote: canaries.at("the note on her contact card"),
      },
      { name: "Jonas", timeZone: harbour.timeZone },
    ],
  })
  const [hers, his] = clients
  if (!hers || !his) throw new Error("a couple is two")
  canaries.keep("her zone", "Kathmandu")
  canaries.keep("her number", "22 77 13 09")
  await anInquiry(workspaceId, {
    relationshipId,
    email: hers.email,
    words: canaries.at("her inquiry"),
    receivedAt: now,
  })

  const { paymentId, orderId, appointmentId } = await aConfirmedIntensive(workspaceId, {
    serviceId,
    staffId: owner.staffId,
    relationshipId,
    clientIds: clients.map(({ clientId }) => clientId),
    blocks: twoDaysFrom(new Date(now.getTime() + 40 * dayMs)),
    payerId: hers.clientId,
    at: new Date(now.getTime() - 3 * dayMs),
  })
  canaries.keep("her payment", paymentId)
  canaries.keep("her order", orderId)
  for (const amount of ["3,000.00", "900.00", "2,100.00"]) canaries.keep(`her amount of ${amount}`, amount)

  const given = { relationshipId, clients, staff: owner, weekdays: [1, 2, 3, 4, 5, 6, 7] as const }
  const lastWeek = addDays(today, -3)
  const opened = await anAssignment(workspaceId, { ...given, firstDate: lastWeek, lastDate: lastWeek })
  const [openedId = ""] = opened.occurrenceIds
  const answeredAt = new Date(now.getTime() - 2 * dayMs)
  await aResponse(workspaceId, openedId, {
    client: hers.actor,
    at: answeredAt,
    answers: {
      place: { kind: "emotional_map_affect", point: { valence: -0.4, arousal: 0.3 } },
      needs: {
        answer: { kind: "needs", needs: [{ own: canaries.at("a need she kept to herself") }] },
        audience: "only_me",
      },
      line: { kind: "line", text: canaries.at("a line for her practitioner") },
    },
  })
  await aResponse(workspaceId, openedId, {
    client: his.actor,
    at: answeredAt,
    answers: { place: { kind: "emotional_map_affect", point: { valence: 0.2, arousal: 0.1 } } },
  })
  await aReveal(workspaceId, openedId, answeredAt)
  const waiting = await anAssignment(workspaceId, { ...given, firstDate: today, lastDate: today, minuteOfDay: 0 })

  const asked = { relationshipId, at: new Date(now.getTime() - dayMs) }
  const herForm = await aFormRequest(workspaceId, { ...asked, clientId: hers.clientId })
  const hisForm = await aFormRequest(workspaceId, { ...asked, clientId: his.clientId })
  return {
    harbour,
    relationshipId,
    serviceId,
    appointmentId,
    paymentId,
    openedId,
    waitingId: waiting.occurrenceIds[0] ?? "",
    hers: { ...accountOf(hers), clientId: hers.clientId, requestId: herForm.requestId },
    his: { ...accountOf(his), clientId: his.clientId, requestId: hisForm.requestId },
  }
}

export type WorldWithSecrets = Awaited<ReturnType<typeof aWorldWithSecrets>>
