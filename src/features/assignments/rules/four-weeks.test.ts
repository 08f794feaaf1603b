import { expect, it } from "vitest"
import { positions, seriesOf } from "./four-weeks"

const now = new Date("2026-11-24T09:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

it("draws four weeks from left to right, and pleasant above unpleasant", () => {
  const points = [
    { at: daysAgo(28), valence: -1 },
    { at: daysAgo(14), valence: 0 },
    { at: now, valence: 1 },
  ]
  expect(positions(points, now)).toEqual([
    { x: 10, y: 110 },
    { x: 260, y: 60 },
    { x: 510, y: 10 },
  ])
})

it("keeps each member’s line their own, also of someone who has none yet", () => {
  const members = [
    { clientId: "m", displayName: "Marit", colorIndex: 0 },
    { clientId: "j", displayName: "Jonas", colorIndex: 1 },
  ]
  const [marit, jonas] = seriesOf(members, [{ clientId: "m", at: now, valence: 0.2 }])
  expect([marit?.points.length, jonas?.points.length]).toEqual([1, 0])
})
