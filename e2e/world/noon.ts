import { type TimeZone, timeZones, toTimeZone } from "@/lib/time/zones/time-zone"
import { minuteOfDayAt } from "@/lib/time/zones/zoned"

const isNoon = (zone: TimeZone) => Math.floor(minuteOfDayAt(new Date(), zone) / 60) === 12

/** A zone where it is noon or a little later: what happens "today" there meets no midnight, whatever the hour is here. */
export const noonZone = (): TimeZone => timeZones().find(isNoon) ?? toTimeZone("UTC")
