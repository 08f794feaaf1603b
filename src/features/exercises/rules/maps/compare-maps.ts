import type { AffectPoint, ExerciseContent, FilledAnswer, StepAnswer } from "../../schema"
import { areaLabel, feltLabel, neededLabel } from "../answer-text"
import { filledOf, stepsOf } from "../steps"

/**
 * What one member let the others see of a map. What is missing was skipped, kept back or never asked: nobody can tell which.
 * A `point` of null is the answer "I cannot tell".
 */
export type MemberMap = Readonly<{
  key: string
  displayName: string
  point?: AffectPoint | null
  words?: readonly string[]
  body?: readonly string[]
  needs?: readonly string[]
  line?: string
}>

export type Distance = "near" | "some" | "different"

/** How two members' points lie to each other; in words only. */
export type Pair = Readonly<{ keys: readonly [string, string]; apart: Distance; says: string }>

/** Words of several members: which all of them named, which some, which one alone. `of` are those who named any. */
export type Overlap = Readonly<{
  of: readonly string[]
  all: readonly string[]
  some: readonly Readonly<{ keys: readonly string[]; words: readonly string[] }>[]
  only: readonly Readonly<{ key: string; words: readonly string[] }>[]
}>

export type Comparison = Readonly<{
  /** One sentence about where the points lie, or null when fewer than two were set. */
  says: string | null
  pairs: readonly Pair[]
  words: Overlap
  body: Overlap
  needs: Overlap
  question: string
}>

const partOf = (answer: FilledAnswer): Omit<MemberMap, "key" | "displayName"> => {
  switch (answer.kind) {
    case "emotional_map_affect":
      return { point: answer.point }
    case "feelings":
      return { words: answer.words.map(feltLabel) }
    case "body":
      return { body: answer.places.map(areaLabel) }
    case "needs":
      return { needs: answer.needs.map(neededLabel) }
    case "line":
      return { line: answer.text }
    default:
      return {}
  }
}

/** Reads a member's map out of the answers that may be seen, by step key. */
export const mapOf = (
  content: Pick<ExerciseContent, "steps">,
  member: Readonly<{ key: string; displayName: string }>,
  answers: Readonly<Record<string, StepAnswer>>,
): MemberMap => {
  const parts = stepsOf(content).map(({ key }) => filledOf(answers[key]))
  return Object.assign({ ...member }, ...parts.map((answer) => (answer ? partOf(answer) : {})))
}

const distanceOf = (a: AffectPoint, b: AffectPoint): Distance => {
  const share = Math.hypot(a.valence - b.valence, a.arousal - b.arousal) / Math.sqrt(8)
  return share < 0.2 ? "near" : share < 0.5 ? "some" : "different"
}

const distanceLabels: Record<Distance, string> = {
  near: "Near each other right now",
  some: "Some distance right now",
  different: "In different places right now",
}

/** Two coordinates less than one of the seven classes apart count as similar. */
const likeness = (a: number, b: number) => (Math.abs(a - b) < 2 / 7 ? "similar" : "different")

const axes = (a: AffectPoint, b: AffectPoint) =>
  `${likeness(a.arousal, b.arousal)} energy, ${likeness(a.valence, b.valence)} pleasantness`

/** Where two points lie to each other: "In different places right now: similar energy, different pleasantness." */
export const comparePoints = (a: AffectPoint, b: AffectPoint): Readonly<{ apart: Distance; says: string }> => {
  const apart = distanceOf(a, b)
  return { apart, says: apart === "near" ? `${distanceLabels.near}.` : `${distanceLabels[apart]}: ${axes(a, b)}.` }
}

type MapPoint = Readonly<{ key: string; point: AffectPoint }>

const pairsOf = (set: readonly MapPoint[]): Pair[] =>
  set.flatMap((one, index) =>
    set
      .slice(index + 1)
      .map((other) => ({ keys: [one.key, other.key] as const, ...comparePoints(one.point, other.point) })),
  )

const saysOfAll = (pairs: readonly Pair[]): string | null => {
  const [only, ...more] = pairs
  if (!only) return null
  if (more.length === 0) return only.says
  if (pairs.every(({ apart }) => apart === "near")) return "All near each other right now."
  if (pairs.every(({ apart }) => apart !== "near")) return "Each in a place of their own right now."
  return "Some near each other, some further apart right now."
}

const same = (word: string) => word.trim().toLowerCase()

/** Who named what. A word is the same word whether it was chosen or written. */
export const overlapOf = (
  members: readonly Readonly<{ key: string; words: readonly string[] | undefined }>[],
): Overlap => {
  const named = members.flatMap(({ key, words }) => (words && words.length > 0 ? [{ key, words }] : []))
  const by = new Map<string, { word: string; keys: string[] }>()
  for (const { key, words } of named)
    for (const word of words) {
      const entry = by.get(same(word)) ?? { word, keys: [] }
      if (!entry.keys.includes(key)) entry.keys.push(key)
      by.set(same(word), entry)
    }
  const entries = [...by.values()]
  const grouped = Map.groupBy(
    entries.filter(({ keys }) => keys.length > 1 && keys.length < named.length),
    ({ keys }) => keys.join(" "),
  )
  return {
    of: named.map(({ key }) => key),
    all: entries.filter(({ keys }) => named.length > 1 && keys.length === named.length).map(({ word }) => word),
    some: [...grouped.values()].map((group) => ({
      keys: group[0]?.keys ?? [],
      words: group.map(({ word }) => word),
    })),
    only: named.flatMap(({ key }) => {
      const words = entries.filter(({ keys }) => keys.length === 1 && keys[0] === key).map(({ word }) => word)
      return words.length > 0 ? [{ key, words }] : []
    }),
  }
}

const questionFor = ({ pairs, words, needs }: Pick<Comparison, "pairs" | "words" | "needs">): string => {
  const [need] = needs.all
  const [word] = words.all
  if (pairs.some(({ apart }) => apart === "different")) return "What surprised you?"
  if (need)
    return `${need.charAt(0).toUpperCase()}${need.slice(1)}, named by each of you: what would be one small way there?`
  if (word) return `You chose the same word, “${word}”. Is it the same for each of you?`
  return pairs.some(({ apart }) => apart === "some") ? "What surprised you?" : "What would you like to know more about?"
}

/**
 * Two or more maps, compared in words: no numbers, no ranks, and the same result no matter who is asked first
 * (domain notes on emotional maps, 2.6).
 */
export const compareAllMaps = (maps: readonly MemberMap[]): Comparison => {
  const pairs = pairsOf(maps.flatMap(({ key, point }) => (point ? [{ key, point }] : [])))
  const overlap = (field: "words" | "body" | "needs") =>
    overlapOf(maps.map((map) => ({ key: map.key, words: map[field] })))
  const words = overlap("words")
  const needs = overlap("needs")
  return {
    says: saysOfAll(pairs),
    pairs,
    words,
    body: overlap("body"),
    needs,
    question: questionFor({ pairs, words, needs }),
  }
}

/** Two maps, compared. */
export const compareMaps = (a: MemberMap, b: MemberMap): Comparison => compareAllMaps([a, b])
