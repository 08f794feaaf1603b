import { describe, expect, it } from "vitest"
import { createShiftCounter } from "./shift-counter"

describe("leaving by pressing Shift three times", () => {
  it("leaves at the third press and says before how many are missing", () => {
    const shift = createShiftCounter()
    expect([shift.press(0), shift.press(400), shift.press(800)]).toEqual([2, 1, 0])
  })

  it("does not add presses that lie far apart", () => {
    const shift = createShiftCounter()
    expect([shift.press(0), shift.press(4000), shift.press(8000)]).toEqual([2, 1, 1])
  })

  it("does not throw out someone who writes capitals", () => {
    const shift = createShiftCounter()
    shift.press(0)
    shift.press(300)
    shift.forget()
    expect(shift.press(600)).toBe(2)
  })
})
