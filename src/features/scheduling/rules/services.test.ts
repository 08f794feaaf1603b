import { describe, expect, it } from "vitest"
import { saveServiceInput } from "../schema"
import { blocksOfDays, daysOfBlocks, minutesOfFirstDay } from "./services"

const blocks = [
  { day: 2, start: 540, end: 750 },
  { day: 1, start: 810, end: 990 },
  { day: 1, start: 540, end: 750 },
] as never

const offer = {
  serviceId: null,
  kind: "intensive" as const,
  staffId: crypto.randomUUID(),
  title: "Two days",
  summary: "",
  priceMinor: 300_000,
  priceNote: "",
  minutes: 60,
  blocks,
  depositPercent: 30,
  balanceDueDays: 21,
  noticeDays: 7,
  horizonDays: 180,
  bookable: true,
}

const said = (given: object) => {
  const { error } = saveServiceInput.safeParse({ ...offer, ...given })
  return error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []
}

describe("the days of an intensive", () => {
  it("are kept in order, whatever the order in which they were written, and read back alike", () => {
    const days = daysOfBlocks(blocks)
    expect(days).toEqual([
      [
        { start: 540, end: 750 },
        { start: 810, end: 990 },
      ],
      [{ start: 540, end: 750 }],
    ])
    expect(daysOfBlocks(blocksOfDays(days))).toEqual(days)
    expect(minutesOfFirstDay(blocks)).toBe(390)
  })

  it("are counted from 1 without a gap, do not overlap, and are not left out", () => {
    expect(said({})).toEqual([])
    expect(said({ blocks: [] })).toEqual([["blocks", "Please say when the first day begins and ends."]])
    expect(said({ blocks: [{ day: 2, start: 540, end: 600 }] })).toEqual([
      ["blocks", "Please count the days one after the other, from 1."],
    ])
    const twice = { day: 1, start: 540, end: 600 }
    expect(said({ blocks: [twice, twice] })).toEqual([
      ["blocks", "Two stretches of one day overlap. Please change one of them."],
    ])
  })
})

it("asks for a name, a price that is not below zero, and a length, each at its field", () => {
  expect(said({ title: " ", priceMinor: -1, minutes: 0 })).toEqual([
    ["title", "Please give it a name."],
    ["priceMinor", "Please give an amount, zero or more."],
    ["minutes", "Please choose between 5 and 600 minutes."],
  ])
})
