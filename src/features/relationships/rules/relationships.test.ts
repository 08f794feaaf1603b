import { describe, expect, it } from "vitest"
import { freeColorIndex, statusOf, titleOf } from "./relationships"

describe("a relationship", () => {
  it("has the names of its members as its title", () => {
    expect([titleOf(["Marit"]), titleOf(["Marit", "Jonas"])]).toEqual(["Marit", "Marit and Jonas"])
  })

  it("gives each member a mark that nobody before them had, five in total", () => {
    expect([
      freeColorIndex([]),
      freeColorIndex([0, 1]),
      freeColorIndex([0, 2]),
      freeColorIndex([0, 1, 2, 3, 4]),
    ]).toEqual([0, 2, 1, null])
  })

  it("begins, is current, and ends for good", () => {
    const day = new Date("2026-11-02T09:00:00Z")
    expect(statusOf({ acceptedAt: null, endedAt: null })).toBe("beginning")
    expect(statusOf({ acceptedAt: day, endedAt: null })).toBe("current")
    expect(statusOf({ acceptedAt: day, endedAt: day })).toBe("ended")
  })
})
