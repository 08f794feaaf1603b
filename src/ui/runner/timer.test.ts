import { describe, expect, it } from "vitest"
import { isSpoken, timeLeft } from "./timer"

describe("how much time is left", () => {
  it.each([
    [120, "2 minutes left"],
    [61, "1 minute 1 second left"],
    [45, "45 seconds left"],
    [0, "Time is up"],
  ])("says %i seconds as %j", (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words)
  })

  it("speaks four times in two minutes, not every second", () => {
    const spoken = Array.from({ length: 121 }, (_, seconds) => seconds).filter((seconds) => isSpoken(seconds, 120))
    expect(spoken).toEqual([0, 10, 60, 120])
  })
})
