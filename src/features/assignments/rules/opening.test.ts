import { describe, expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { allHaveAnswered, closesAt, didNotOpen, isClosed, lastDayOf } from "./opening"

const tuesday = toLocalDate("2026-11-24")
const at = new Date("2026-11-24T20:14:00Z")
const sent = { isThere: true, submittedAt: at }
const silent = { isThere: true, submittedAt: null }

describe("answers open answers", () => {
  it.each([
    { who: "both have sent", places: [sent, sent], opens: true },
    { who: "one has not, for whatever reason", places: [sent, silent], opens: false },
    { who: "one of three has not", places: [sent, sent, silent], opens: false },
    { who: "who has not is no longer there", places: [sent, sent, { ...silent, isThere: false }], opens: true },
    {
      who: "who has sent is no longer there, and the other has not",
      places: [{ ...sent, isThere: false }, silent],
      opens: false,
    },
    { who: "nobody is there", places: [{ ...sent, isThere: false }], opens: false },
    { who: "nobody was given it", places: [], opens: false },
  ])("$who: $opens", ({ places, opens }) => {
    expect(allHaveAnswered(places)).toBe(opens)
  })
})

describe("the week of a practice", () => {
  it("ends when its seventh day is over everywhere on earth, at the same instant for everybody", () => {
    expect(closesAt(tuesday).toISOString()).toBe("2026-12-01T12:00:00.000Z")
    expect(lastDayOf(tuesday)).toBe("2026-11-30")
    expect(isClosed(tuesday, new Date("2026-12-01T11:59:59Z"))).toBe(false)
    expect(isClosed(tuesday, new Date("2026-12-01T12:00:00Z"))).toBe(true)
  })
})

describe("“did not open this time”", () => {
  const hers = {
    audience: "relationship",
    reveal: "when_all_done",
    submittedAt: at,
    isOpened: false,
    dueDate: tuesday,
  } as const
  const over = new Date("2026-12-01T12:00:00Z")

  it("is said to who has sent, at the end of the week and never before", () => {
    expect(didNotOpen(hers, new Date("2026-12-01T11:59:59Z"))).toBe(false)
    expect(didNotOpen(hers, over)).toBe(true)
    expect(didNotOpen({ ...hers, reveal: "immediately" }, over)).toBe(true)
  })

  it("is not said to who has sent nothing, nor of what opened or was never to open by itself", () => {
    expect(didNotOpen({ ...hers, submittedAt: null }, over)).toBe(false)
    expect(didNotOpen({ ...hers, isOpened: true }, over)).toBe(false)
    expect(didNotOpen({ ...hers, audience: "practitioner" }, over)).toBe(false)
    for (const reveal of ["on_release", "never"] as const) expect(didNotOpen({ ...hers, reveal }, over)).toBe(false)
  })
})
