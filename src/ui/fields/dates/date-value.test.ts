import { describe, expect, it } from "vitest"
import { dateFromText, minuteFromTime, textFromDate, timeFromMinute } from "./date-value"

describe("dates and times between the form and the calendar", () => {
  it.each(["2026-11-26", "2024-02-29", "0987-01-01"])("keeps %s the same date in any zone", (text) => {
    const date = dateFromText(text)
    expect(date && textFromDate(date)).toBe(text)
  })

  it.each(["", "26.11.2026", "2026-11-26T00:00:00Z", null, undefined])("takes %j for no date", (text) => {
    expect(dateFromText(text)).toBeNull()
  })

  it.each([0, 1, 540, 1110, 1439])("keeps minute %i of the day", (minute) => {
    const time = timeFromMinute(minute)
    expect(time && minuteFromTime(time)).toBe(minute)
  })

  it("shows the end of a day as midnight", () => {
    expect(timeFromMinute(1440)?.toString()).toBe("00:00:00")
    expect(timeFromMinute(null)).toBeNull()
  })
})
