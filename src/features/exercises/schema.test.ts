import { describe, expect, it } from "vitest"
import { dailyCheckIn } from "./content/daily-check-in"
import { emotionalMap } from "./content/emotional-map"
import { twoMinuteAppreciation } from "./content/two-minute-appreciation"
import { stepOf } from "./rules/steps"
import { answerFor, type ExerciseContent, libraryInput } from "./schema"

const accepts = (content: ExerciseContent, key: string, answer: unknown) => {
  const step = stepOf(content, key)
  if (!step) throw new Error(key)
  return answerFor(step).safeParse(answer).success
}
const words = (count: number) => Array.from({ length: count }, (_, index) => ({ own: `word ${index}` }))

describe("an answer is checked against its step", () => {
  it("may always be skipped", () => {
    for (const content of [dailyCheckIn, emotionalMap, twoMinuteAppreciation])
      for (const { key } of content.steps) expect(accepts(content, key, { skipped: true })).toBe(true)
  })

  it("is of the step’s own kind", () => {
    expect(accepts(emotionalMap, "line", { kind: "line", text: "Glad." })).toBe(true)
    expect(accepts(emotionalMap, "place", { kind: "line", text: "Glad." })).toBe(false)
    expect(accepts(dailyCheckIn, "begin", { kind: "line", text: "Glad." })).toBe(false)
  })

  it("has bounds, and holds nothing that was not asked", () => {
    expect(accepts(emotionalMap, "line", { kind: "line", text: "a".repeat(280) })).toBe(true)
    expect(accepts(emotionalMap, "line", { kind: "line", text: "a".repeat(281) })).toBe(false)
    expect(accepts(emotionalMap, "line", { kind: "line", text: "   " })).toBe(false)
    expect(accepts(emotionalMap, "line", { kind: "line", text: "Glad.", more: 1 })).toBe(false)
    expect(accepts(emotionalMap, "place", { kind: "emotional_map_affect", point: { valence: 1.01, arousal: 0 } })).toBe(
      false,
    )
    expect(accepts(dailyCheckIn, "question", { kind: "prompt", text: "a".repeat(4001) })).toBe(false)
  })

  it("tells “I cannot tell” from the middle of the map", () => {
    expect(accepts(emotionalMap, "place", { kind: "emotional_map_affect", point: null })).toBe(true)
    expect(accepts(emotionalMap, "place", { kind: "emotional_map_affect" })).toBe(false)
  })

  it("takes five words at most, three in the check-in, each once, strong from 0 to 10", () => {
    expect(accepts(emotionalMap, "words", { kind: "feelings", words: words(5) })).toBe(true)
    expect(accepts(emotionalMap, "words", { kind: "feelings", words: words(6) })).toBe(false)
    expect(accepts(dailyCheckIn, "words", { kind: "feelings", words: words(4) })).toBe(false)
    expect(accepts(emotionalMap, "words", { kind: "feelings", words: [{ own: "odd" }, { own: "Odd" }] })).toBe(false)
    expect(accepts(emotionalMap, "words", { kind: "feelings", words: [{ code: "tense", intensity: 11 }] })).toBe(false)
    expect(accepts(emotionalMap, "words", { kind: "feelings", words: [{ code: "enraged" }] })).toBe(false)
  })

  it("takes areas of the body where they exist, and the pelvis only where it is asked for", () => {
    const body = (region: string, side: string) => ({ kind: "body", places: [{ region, side }] })
    expect(accepts(emotionalMap, "body", body("chest", "front"))).toBe(true)
    expect(accepts(emotionalMap, "body", body("chest", "back"))).toBe(false)
    expect(accepts(emotionalMap, "body", body("pelvis", "front"))).toBe(false)
    const asks = {
      ...emotionalMap,
      steps: emotionalMap.steps.map((step) => (step.kind === "body" ? { ...step, pelvis: true } : step)),
    }
    expect(accepts(asks, "body", body("pelvis", "front"))).toBe(true)
  })

  it("answers only questions, choices and sentences that the step has", () => {
    expect(accepts(dailyCheckIn, "question", { kind: "prompt", prompt: "missed", text: "Quiet." })).toBe(true)
    expect(accepts(dailyCheckIn, "question", { kind: "prompt", prompt: "money", text: "Quiet." })).toBe(false)
    expect(accepts(dailyCheckIn, "heard", { kind: "choice", choice: "listen" })).toBe(true)
    expect(accepts(dailyCheckIn, "heard", { kind: "choice", choice: "fix" })).toBe(false)
    expect(accepts(twoMinuteAppreciation, "appreciation", { kind: "stems", fields: { trait: "calm" } })).toBe(true)
    expect(accepts(twoMinuteAppreciation, "appreciation", { kind: "stems", fields: { flaw: "late" } })).toBe(false)
    expect(accepts(twoMinuteAppreciation, "appreciation", { kind: "stems", fields: {} })).toBe(false)
    expect(accepts(twoMinuteAppreciation, "two-minutes", { kind: "timer", seconds: 121, early: false })).toBe(false)
  })
})

it("reads filters of an address however wrong they are", () => {
  expect(libraryInput.parse({ minutes: "1000", q: ["a", "b"], mode: "together" })).toEqual({
    q: "",
    minutes: "",
    mode: "together",
    touch: "",
  })
})
