import { now as clock } from "@/lib/time/clock"
import { disconnect } from "@/server/data/db"
import { adaAndWen } from "./seed/ada-and-wen"
import { nowAt } from "./seed/days"
import { elif } from "./seed/elif"
import { harbourLane } from "./seed/harbour-lane"
import { inquiries } from "./seed/inquiries"
import { lenaAndPaul } from "./seed/lena-and-paul"
import { maritAndJonas } from "./seed/marit-and-jonas"
import { noorIlseAndTom } from "./seed/noor-ilse-and-tom"

// The demo is scenarios, built by the rooms' own factories, with dates that hang on today.
const now = nowAt(clock())
const house = await harbourLane(now)
for (const scenario of [inquiries, adaAndWen, maritAndJonas, noorIlseAndTom, elif, lenaAndPaul])
  await scenario(house, now)
await disconnect()
