import { now as clock } from "@/lib/time/clock"
import { disconnect } from "@/server/db"
import { nowAt } from "./seed/days"
import { harbourLane } from "./seed/harbour-lane"
import { inquiries } from "./seed/inquiries"
import { lenaAndPaul } from "./seed/lena-and-paul"

// The demo is scenarios, built by the rooms' own factories, with dates that hang on today.
const now = nowAt(clock())
const house = await harbourLane(now)
await inquiries(house, now)
await lenaAndPaul(house, now)
await disconnect()
