import { anAssignment } from "@/features/assignments/factory"
import { now } from "@/lib/time/clock"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { lookAt } from "../world/looking"
import type { Person } from "../world/people"
import type { aCouple, HarbourLane } from "./workspaces"

type Couple = Awaited<ReturnType<typeof aCouple>>

export const herLine = "I wanted to say more about Sunday."
export const herAnswers = {
  place: { kind: "emotional_map_affect", point: { valence: -0.4, arousal: 0.3 } },
  line: { kind: "line", text: herLine },
} as const

/** A practice of both, some days ago or today. */
export const aPractice = async ({ workspaceId, owner, timeZone }: HarbourLane, couple: Couple, daysAgo: number) => {
  const firstDate = addDays(localDateAt(now(), toTimeZone(timeZone)), -daysAgo)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId: couple.relationshipId,
    clients: [couple.first, couple.second],
    staff: owner,
    firstDate,
    lastDate: firstDate,
    minuteOfDay: 0,
  })
  return occurrenceIds[0] ?? ""
}

/** What a person's pages say, by what they are about. */
export const walk = async (person: Person, addresses: readonly string[]) => {
  const { page } = person
  const said: string[] = []
  for (const path of addresses) {
    await page.goto(path)
    await lookAt(person)
    const words = await page.getByRole("main").ariaSnapshot()
    // When this browser was last used is her own doing, and each address has its own ids.
    said.push(words.replaceAll(/(Last used\s+- time: ).*/g, "$1now").replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "id"))
  }
  return said
}
