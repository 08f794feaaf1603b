import { anInquiry, aReply } from "@/features/inquiries/factory"
import { at, type Now, thisMorning } from "./days"
import type { HarbourLane } from "./harbour-lane"

/** Someone wrote this morning; someone else was answered last week. */
export const inquiries = async (house: HarbourLane, now: Now) => {
  const { workspaceId, owner } = house
  await anInquiry(workspaceId, {
    name: "Sunniva",
    email: "sunniva.moen@example.org",
    about: "partner_unaware",
    words:
      "We talk every day, about groceries. I miss us. My husband does not know that I am writing, so please only by mail to this address.",
    receivedAt: thisMorning(now),
  })
  const answered = await anInquiry(workspaceId, {
    name: "Karim",
    email: "karim.b@example.org",
    phone: "+47 400 00 000",
    safeMessage: true,
    about: "us",
    words: "We have been together for eleven years and want to learn to argue without days of silence afterwards.",
    receivedAt: at(now.today, -6, 21, 40),
    answeredAt: at(now.today, -5, 8, 50),
  })
  await aReply(
    { workspaceId, inquiryId: answered.inquiryId, author: owner },
    {
      kind: "reply",
      body: "Dear Karim,\n\nthank you for writing so openly. Would Thursday at 10:00 suit the two of you for a first conversation of twenty minutes? It costs nothing.\n\nIngrid",
      sentAt: at(now.today, -5, 8, 50),
    },
  )
}
