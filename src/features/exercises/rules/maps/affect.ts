import { type Feeling, feelings } from "../../content/vocabulary"
import type { AffectPoint } from "../../schema"

/** Seven classes of equal width between -1 and 1, from -3 to 3. A point on an edge belongs to the class further out. */
export const classOf = (coordinate: number): -3 | -2 | -1 | 0 | 1 | 2 | 3 => {
  const size = Math.abs(coordinate)
  const steps = size < 0.14 ? 0 : size < 0.43 ? 1 : size < 0.71 ? 2 : 3
  return (coordinate < 0 ? -steps || 0 : steps) as -3 | -2 | -1 | 0 | 1 | 2 | 3
}

const pleasantness = {
  [-3]: "very unpleasant",
  [-2]: "unpleasant",
  [-1]: "somewhat unpleasant",
  0: "neither pleasant nor unpleasant",
  1: "somewhat pleasant",
  2: "pleasant",
  3: "very pleasant",
} as const

const energy = {
  [-3]: "very little energy",
  [-2]: "little energy",
  [-1]: "rather little energy",
  0: "middling energy",
  1: "rather much energy",
  2: "much energy",
  3: "very much energy",
} as const

export const describeValence = (valence: number): string => pleasantness[classOf(valence)]
export const describeArousal = (arousal: number): string => energy[classOf(arousal)]

/** A point in words: "somewhat unpleasant, rather much energy". */
export const describeAffect = (valence: number, arousal: number): string =>
  `${describeValence(valence)}, ${describeArousal(arousal)}`

const byDistance = ({ valence, arousal }: AffectPoint): Feeling[] =>
  (Object.entries(feelings) as [Feeling, readonly [number, number]][])
    .map(([word, [v, a]]) => ({ word, away: Math.hypot(v - valence, a - arousal) }))
    .sort((one, other) => one.away - other.away)
    .map(({ word }) => word)

/** The words whose places are nearest to a point, nearest first. */
export const nearestWords = (point: AffectPoint, n = 8): Feeling[] => byDistance(point).slice(0, n)

/** Moves a point and keeps it on the map, in steps of hundredths. */
export const moved = (point: AffectPoint, by: Readonly<{ valence?: number; arousal?: number }>): AffectPoint => ({
  valence: onMap(point.valence + (by.valence ?? 0)),
  arousal: onMap(point.arousal + (by.arousal ?? 0)),
})

/** The nearest coordinate on the map, in hundredths. */
export const onMap = (coordinate: number): number => Math.round(Math.min(1, Math.max(-1, coordinate)) * 100) / 100 || 0

const moods = [
  { mood: "Pleasant, with much energy", is: (v: number, a: number) => v > 0 && a >= 0 },
  { mood: "Pleasant, with little energy", is: (v: number, a: number) => v > 0 && a < 0 },
  { mood: "Somewhere between", is: (v: number, a: number) => v === 0 && a === 0 },
  { mood: "Unpleasant, with much energy", is: (v: number, a: number) => v <= 0 && a > 0 },
  { mood: "Unpleasant, with little energy", is: (v: number, a: number) => v <= 0 && a <= 0 },
] as const

/** All words, each once, in groups; within a group by how pleasant they are. */
export const wordsByMood = (): { mood: string; words: Feeling[] }[] => {
  const all = Object.entries(feelings) as [Feeling, readonly [number, number]][]
  const sorted = all.toSorted(([, [one]], [, [other]]) => other - one)
  const moodOf = ([, [v, a]]: (typeof all)[number]) => moods.find(({ is }) => is(v, a))?.mood
  return moods.map(({ mood }) => ({
    mood,
    words: sorted.filter((entry) => moodOf(entry) === mood).map(([word]) => word),
  }))
}
