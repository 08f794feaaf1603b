import { describe, expect, it } from "vitest"
import type * as z from "zod/mini"
import { instant, localDate, minuteOfDay, timeZone, weekday } from "./schema"

const answer = (schema: z.ZodMiniType, input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? result.data : result.error.issues.map((issue) => issue.message)
}

const withinTime = "Please choose a date between 1900 and 2200."

describe("what people type", () => {
  it.each<[string, z.ZodMiniType, unknown, unknown]>([
    ["a date", localDate, "2028-02-29", "2028-02-29"],
    ["a date that does not exist", localDate, "2026-02-29", ["Please choose a date."]],
    ["a date of the year 0", localDate, "0000-01-01", [withinTime]],
    ["a date before people of today", localDate, "1899-12-31", [withinTime]],
    ["the first date", localDate, "1900-01-01", "1900-01-01"],
    ["the last date", localDate, "2200-12-31", "2200-12-31"],
    ["a date that nobody lives to see", localDate, "9999-12-31", [withinTime]],
    ["an instant", instant, new Date(0), new Date(0)],
    ["an instant of the year 0", instant, new Date("0000-01-01"), [withinTime]],
    ["an instant of no year", instant, new Date(Number.NaN), ["Please choose a date."]],
    ["an instant after all others", instant, new Date(8.64e15), [withinTime]],
    ["no date", localDate, undefined, ["Please choose a date."]],
    ["the end of the day", minuteOfDay, 1440, 1440],
    ["a minute after the day", minuteOfDay, 1441, ["Please choose a time of day."]],
    ["half a minute", minuteOfDay, 10.5, ["Please choose a time of day."]],
    ["no time", minuteOfDay, null, ["Please choose a time of day."]],
    ["a zone in lower case", timeZone, "europe/oslo", "Europe/Oslo"],
    ["an offset", timeZone, "+02:00", ["Please choose a time zone from the list."]],
    ["no zone", timeZone, undefined, ["Please choose a time zone from the list."]],
    ["Sunday", weekday, 7, 7],
    ["an eighth day", weekday, 8, ["Please choose a day of the week."]],
  ])("%s is understood or kindly asked for again", (_, schema, input, expected) => {
    expect(answer(schema, input)).toEqual(expected)
  })
})
