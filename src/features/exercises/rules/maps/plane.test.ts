import { expect, it } from "vitest"
import { planeMarks } from "./plane"

const at = (valence: number, arousal: number, label: string) => ({ point: { valence, arousal }, label })

it("keeps every mark and name inside the picture, in all four corners", () => {
  for (const [valence, arousal] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    for (const { x, y, labelY } of planeMarks([at(valence, arousal, "You"), at(valence, arousal, "Jonas")])) {
      expect(x).toBeGreaterThan(15)
      expect(x).toBeLessThan(331)
      expect(Math.min(y, labelY)).toBeGreaterThan(12)
      expect(Math.max(y, labelY)).toBeLessThan(248)
    }
})

it("sets two people in the same place side by side, with a name each", () => {
  const [you, jonas] = planeMarks([at(0.2, 0.2, "You"), at(0.2, 0.2, "Jonas")])
  expect(Math.abs((you?.x ?? 0) - (jonas?.x ?? 0))).toBeGreaterThanOrEqual(20)
  expect(you?.labelY).not.toBe(jonas?.labelY)
})
