import { aMemberMessage, aMessage } from "@/features/messaging/factory"
import type { ClientActor } from "@/server/data/scope"
import { at, type Now, thisMorning } from "./days"
import type { HarbourLane } from "./harbour-lane"

type Between = Readonly<{ relationshipId: string; client: ClientActor; clientId: string }>

/** What Marit and her practitioner have written to each other; Jonas reads none of it. */
export const maritWrites = async (
  { workspaceId, owner }: HarbourLane,
  { relationshipId, client, clientId }: Between,
  now: Now,
) => {
  const { today } = now
  const hers = (when: Date, body: string) => aMemberMessage(workspaceId, { client, relationshipId, at: when, body })
  await hers(at(today, -21, 22, 14), "We walked on Tuesday and did not speak. It was the best part of the week.")
  await hers(
    at(today, -14, 21, 30),
    "I put my mother’s move on it. I had not told Jonas how much it is. You may bring it up.",
  )
  await aMessage(workspaceId, {
    staff: owner,
    relationshipId,
    at: at(today, -13, 9, 5),
    to: clientId,
    body: "Thank you, Marit. Let us give it ten minutes next time, and you begin.",
  })
  await hers(
    thisMorning(now),
    "Can we do the appreciation on Friday instead? On weekdays I come home at eight, and then I write it in the hallway with my coat on.",
  )
}
