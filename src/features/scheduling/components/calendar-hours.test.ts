import { expect, it } from "vitest"
import { hoursShown } from "./calendar-hours"

const week = { start: new Date("2026-11-23T00:00:00Z"), end: new Date("2026-11-30T00:00:00Z") }
const block = (start: string, end: string) => ({ start: new Date(`${start}:00Z`), end: new Date(`${end}:00Z`) })
const day = block("2026-11-24T09:00", "2026-11-24T12:30")

it("shows the day from seven to ten at night, and longer where someone works earlier or later", () => {
  expect(hoursShown([], week)).toEqual({ min: "07:00", max: "22:00" })
  expect(hoursShown([day], week)).toEqual({ min: "07:00", max: "22:00" })
  expect(hoursShown([day, block("2026-11-25T05:30", "2026-11-25T06:45")], week)).toEqual({ min: "05:00", max: "22:00" })
  expect(hoursShown([day, block("2026-11-25T21:30", "2026-11-25T22:45")], week)).toEqual({ min: "07:00", max: "23:00" })
})

it("shows all of the day where a block goes on past midnight, or until it", () => {
  expect(hoursShown([block("2026-11-25T22:00", "2026-11-26T01:30")], week)).toEqual({ min: "00:00", max: "24:00" })
  expect(hoursShown([block("2026-11-25T22:00", "2026-11-26T00:00")], week)).toEqual({ min: "07:00", max: "24:00" })
})

it("goes by the days that are shown: what lies outside of them makes none longer", () => {
  expect(hoursShown([block("2026-11-22T03:00", "2026-11-22T04:00")], week)).toEqual({ min: "07:00", max: "22:00" })
  expect(hoursShown([block("2026-11-29T22:00", "2026-11-30T01:00")], week)).toEqual({ min: "00:00", max: "24:00" })
})
