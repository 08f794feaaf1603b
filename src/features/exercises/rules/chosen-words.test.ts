import { describe, expect, it } from "vitest"
import type { FeltWord } from "../schema"
import { isHeavy, openedByDefault, toggled, withOwn } from "./chosen-words"
import { toggledArea } from "./maps/body-areas"

const five: readonly FeltWord[] = ["tense", "sad", "tired", "calm", "close"].map((code) => ({ code }) as FeltWord)

describe("choosing words", () => {
  it("takes a word off when it is touched again, and keeps the others as they were", () => {
    const strong: readonly FeltWord[] = [{ code: "sad", intensity: 7 }, { code: "tense" }]
    expect(toggled<FeltWord>(strong, { code: "tense" }, 5)).toEqual([{ code: "sad", intensity: 7 }])
    expect(toggled<FeltWord>(strong, { code: "sad" }, 5)).toEqual([{ code: "tense" }])
  })

  it("takes no sixth word, and still lets one be taken off", () => {
    expect(toggled<FeltWord>(five, { code: "angry" }, 5)).toBe(five)
    expect(toggled<FeltWord>(five, { code: "sad" }, 5)).toHaveLength(4)
  })

  it("adds a word of one’s own, once, tidily", () => {
    const words = withOwn<FeltWord>([{ code: "sad" }], { own: " prickly " }, 5)
    expect(words).toEqual([{ code: "sad" }, { own: "prickly" }])
    expect(withOwn<FeltWord>(words, { own: "Prickly" }, 5)).toBe(words)
    expect(withOwn<FeltWord>(words, { own: "  " }, 5)).toBe(words)
    expect(withOwn<FeltWord>(five, { own: "prickly" }, 5)).toBe(five)
  })

  it("offers help at “hopeless” and at “afraid”, chosen or written, and at no other word", () => {
    expect(isHeavy({ kind: "feelings", words: [{ code: "afraid" }] })).toBe(true)
    expect(isHeavy({ kind: "feelings", words: [{ code: "hopeless" }] })).toBe(true)
    expect(isHeavy({ kind: "feelings", words: [{ own: "Hopeless" }] })).toBe(true)
    expect(isHeavy({ kind: "feelings", words: [{ code: "sad" }, { own: "hopeful" }] })).toBe(false)
    expect(isHeavy(null)).toBe(false)
  })
})

it("distinguishes front and back of one area", () => {
  const places = toggledArea([], { region: "head", side: "back" }, 8)
  expect(toggledArea(places, { region: "head", side: "front" }, 8)).toHaveLength(2)
  expect(toggledArea(places, { region: "head", side: "back" }, 8)).toEqual([])
})

it("opens a heavy word to nobody by default, widens nothing, and leaves every other answer as it was", () => {
  const heavy = { kind: "feelings", words: [{ code: "calm" }, { code: "hopeless" }] } as const
  const light = { kind: "feelings", words: [{ code: "sad" }] } as const
  expect(openedByDefault({ ...heavy, words: [...heavy.words] }, "relationship")).toBe("practitioner")
  expect(openedByDefault({ ...heavy, words: [...heavy.words] }, "only_me")).toBe("only_me")
  expect(openedByDefault({ ...light, words: [...light.words] }, "relationship")).toBe("relationship")
  expect(openedByDefault(null, "relationship")).toBe("relationship")
})
