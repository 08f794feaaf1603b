import { describe, expect, it } from "vitest"
import {
  appointmentState,
  calendarOf,
  daysInWords,
  daysOf,
  heldInWords,
  nextStart,
  segmentsInWords,
} from "./appointments"

const at = (iso: string) => new Date(iso)
const blocks = [
  { startsAt: at("2026-12-13T12:30:00Z"), endsAt: at("2026-12-13T15:30:00Z") },
  { startsAt: at("2026-12-12T08:00:00Z"), endsAt: at("2026-12-12T11:30:00Z") },
  { startsAt: at("2026-12-12T12:30:00Z"), endsAt: at("2026-12-12T15:30:00Z") },
  { startsAt: at("2026-12-13T08:00:00Z"), endsAt: at("2026-12-13T11:30:00Z") },
]

describe("the days of an intensive", () => {
  it("are told in order, each from its first start to its last end, in the agreed zone", () => {
    expect(
      daysOf(blocks, "Europe/Oslo").map(({ date, startsAt, endsAt, blocks: parts }) => [
        date,
        startsAt.toISOString(),
        endsAt.toISOString(),
        parts.length,
      ]),
    ).toEqual([
      ["2026-12-12", "2026-12-12T08:00:00.000Z", "2026-12-12T15:30:00.000Z", 2],
      ["2026-12-13", "2026-12-13T08:00:00.000Z", "2026-12-13T15:30:00.000Z", 2],
    ])
  })

  it("come next one by one: on the second day the first is past", () => {
    const [, , , lastMorning] = blocks
    const appointment = {
      startsAt: at("2026-12-12T08:00:00Z"),
      segments: blocks.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    }
    const nextAt = (now: string) => nextStart(appointment, at(now)).toISOString()
    expect(nextAt("2026-11-24T09:00:00Z")).toBe("2026-12-12T08:00:00.000Z")
    expect(nextAt("2026-12-12T11:29:00Z")).toBe("2026-12-12T08:00:00.000Z")
    expect(nextAt("2026-12-12T11:30:00Z")).toBe("2026-12-12T12:30:00.000Z")
    expect(nextAt("2026-12-13T06:00:00Z")).toBe(lastMorning?.startsAt.toISOString())
  })

  it("become one calendar entry each, titled with the workspace's name and nothing else", () => {
    const file = calendarOf(
      {
        appointmentId: "0190",
        workspace: "Harbour Lane",
        days: daysOf(blocks, "Europe/Oslo"),
        sequence: 0,
        cancelled: false,
        madeAt: at("2026-11-22T10:00:00Z"),
      },
      "attune.example",
    )
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(file.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
      "SUMMARY:Harbour Lane",
      "SUMMARY:Harbour Lane",
    ])
    expect(file).toContain("DTSTART:20261212T080000Z")
    expect(file).toContain("UID:0190-2026-12-12@attune.example")
    expect(file).not.toMatch(/couple|intensive|partner|Marit|Jonas/i)
  })
})

describe("the days of an intensive, as a reader far away sees them", () => {
  const read = (zone: string) => daysInWords([{ blocks }], zone).map(({ day, times }) => `${day}: ${times}`)

  it("stand under the dates of the reader's own calendar, not of the host's", () => {
    expect(read("Europe/Oslo")).toEqual([
      "Saturday 12 December: 09:00 to 12:30, 13:30 to 16:30",
      "Sunday 13 December: 09:00 to 12:30, 13:30 to 16:30",
    ])
    expect(read("Pacific/Honolulu")).toEqual([
      "Friday 11 December: 22:00 to 01:30 on Saturday",
      "Saturday 12 December: 02:30 to 05:30, 22:00 to 01:30 on Sunday",
      "Sunday 13 December: 02:30 to 05:30",
    ])
    expect(read("Pacific/Kiritimati")).toEqual([
      "Saturday 12 December: 22:00 to 01:30 on Sunday",
      "Sunday 13 December: 02:30 to 05:30, 22:00 to 01:30 on Monday",
      "Monday 14 December: 02:30 to 05:30",
    ])
    expect(read("Asia/Kathmandu")).toEqual([
      "Saturday 12 December: 13:45 to 17:15, 18:15 to 21:15",
      "Sunday 13 December: 13:45 to 17:15, 18:15 to 21:15",
    ])
  })

  it("show each day's own times where the clocks change between them", () => {
    const aroundTheChange = [
      { startsAt: at("2027-03-27T08:00:00Z"), endsAt: at("2027-03-27T11:30:00Z") },
      { startsAt: at("2027-03-28T07:00:00Z"), endsAt: at("2027-03-28T10:30:00Z") },
    ]
    expect(segmentsInWords([{ blocks: aroundTheChange }], "Europe/Oslo")).toEqual({
      days: "Saturday 27 March and Sunday 28 March",
      times: "09:00 to 12:30 each day",
    })
    expect(segmentsInWords([{ blocks: aroundTheChange }], "America/St_Johns")).toEqual({
      days: "Saturday 27 March and Sunday 28 March",
      times: "Saturday 05:30 to 09:00; Sunday 04:30 to 08:00",
    })
  })

  it("are offered with all their days, and a single day with its times alone", () => {
    expect(segmentsInWords([{ blocks }], "Pacific/Honolulu")).toEqual({
      days: "Friday 11 December, Saturday 12 December and Sunday 13 December",
      times:
        "Friday 22:00 to 01:30 on Saturday; Saturday 02:30 to 05:30, 22:00 to 01:30 on Sunday; Sunday 02:30 to 05:30",
    })
    expect(segmentsInWords([{ blocks: blocks.slice(1, 3) }], "Europe/Oslo")).toEqual({
      days: "Saturday 12 December",
      times: "09:00 to 12:30, 13:30 to 16:30",
    })
  })
})

describe("a hold", () => {
  const held = { heldUntil: at("2026-11-22T10:35:00Z"), confirmedAt: null, releasedAt: null, cancelledAt: null }

  it("counts until its last moment, and not in it", () => {
    expect(appointmentState(held, at("2026-11-22T10:34:59Z"))).toBe("held")
    expect(appointmentState(held, at("2026-11-22T10:35:00Z"))).toBe("released")
  })

  it("does not end once it is confirmed", () => {
    expect(appointmentState({ ...held, confirmedAt: at("2026-11-22T10:20:00Z") }, at("2026-12-01T10:00:00Z"))).toBe(
      "confirmed",
    )
  })

  it("speaks of money only to the one who booked: what the other pays, and whether, is theirs", () => {
    const heldUntil = at("2026-11-22T10:35:00Z")
    expect(heldInWords({ heldUntil, bookedByMe: true }, "Europe/Oslo")).toBe(
      "Kept for you until 11:35. They are yours as soon as the deposit has arrived.",
    )
    expect(heldInWords({ heldUntil, bookedByMe: false }, "Europe/Oslo")).toBe("Kept for you until 11:35.")
  })
})
