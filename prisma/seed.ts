import { now as clock } from "@/lib/time/clock"
import { disconnect } from "@/server/data/db"
import { isDemo } from "@/server/env"
import { adaAndWen } from "./seed/ada-and-wen"
import { nowAt } from "./seed/days"
import { elif } from "./seed/elif"
import { harbourLane } from "./seed/harbour-lane"
import { inquiries } from "./seed/inquiries"
import { lenaAndPaul } from "./seed/lena-and-paul"
import { maritAndJonas } from "./seed/marit-and-jonas"
import { noorIlseAndTom } from "./seed/noor-ilse-and-tom"
import { salaClara } from "./seed/sala-clara"

// Its people are everybody's to sign in as: never beside real ones by accident.
if (!isDemo())
  throw new Error("The demo is made only where ATTUNE_DEMO is 1. A real workspace begins with npm run workspace.")

// The demo is scenarios, built by the rooms' own factories, with dates that hang on today.
const now = nowAt(clock())
const house = await harbourLane(now)
for (const scenario of [inquiries, adaAndWen, maritAndJonas, noorIlseAndTom, elif, lenaAndPaul, salaClara])
  await scenario(house, now)
await disconnect()
