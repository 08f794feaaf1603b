import type { $brand } from "zod/mini"

/** A zone of the IANA database by name, as "Europe/Oslo". Never an offset: an offset forgets summer time. */
export type TimeZone = string & $brand<"TimeZone">

const resolvedZone = (name: string): string | null => {
  if (!/^[A-Za-z]/.test(name)) return null
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** Zones that were asked for, since asking the runtime costs more than a statement: twice as many as there are names. */
const known = new Map<string, TimeZone>()
const mostKnown = 1200

/** The zone in its usual spelling, or null when this runtime does not know it. An older name ("Asia/Calcutta") is kept. */
export const timeZoneFromText = (text: string): TimeZone | null => {
  const before = known.get(text)
  if (before) return before
  const resolved = resolvedZone(text)
  if (resolved === null) return null
  const zone = (resolved.toLowerCase() === text.toLowerCase() ? resolved : text) as TimeZone
  if (known.size < mostKnown) known.set(text, zone)
  return zone
}

/** @throws RangeError unless this runtime knows the zone. */
export const toTimeZone = (text: string): TimeZone => {
  const zone = timeZoneFromText(text)
  if (zone === null) throw new RangeError(`Not a time zone: ${text}`)
  return zone
}

/** All zones to choose from, by name; UTC is last. */
export const timeZones = (): TimeZone[] => [...Intl.supportedValuesOf("timeZone"), "UTC"] as TimeZone[]

/** The city that people know a zone by: "Europe/Oslo" is Oslo, "America/Argentina/Buenos_Aires" is Buenos Aires. */
export const cityOfZone = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ")
