import { describe, expect, it } from "vitest"
import { countdownOf, leftAt, paused, secondsLeft, started } from "./countdown"

const evening = 1_790_000_000_000

describe("two minutes", () => {
  it("are over after two minutes, however long the phone slept", () => {
    const running = started(countdownOf(120), evening)
    expect(secondsLeft(running, evening + 1)).toBe(120)
    expect(secondsLeft(running, evening + 60_000)).toBe(60)
    expect(leftAt(running, evening + 3_600_000)).toBe(0)
  })

  it("stand still while they are paused", () => {
    const stopped = paused(started(countdownOf(120), evening), evening + 30_000)
    expect(secondsLeft(stopped, evening + 900_000)).toBe(90)
    expect(secondsLeft(started(stopped, evening + 900_000), evening + 910_000)).toBe(80)
  })

  it("lose and gain nothing when the clock is set back, or when start is pressed twice", () => {
    const running = started(countdownOf(120), evening)
    expect(leftAt(running, evening - 3_600_000)).toBe(120_000)
    expect(started(running, evening + 50_000)).toBe(running)
  })
})
