import { describe, expect, it } from "vitest"
import { appointmentState, calendarOf, daysOf } from "./rules"

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
})
