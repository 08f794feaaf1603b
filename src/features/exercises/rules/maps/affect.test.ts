import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Feeling, feelingCodes, feelings } from "../../content/vocabulary"
import { classOf, describeAffect, moved, nearestWords, onMap, wordsByMood } from "./affect"

describe("a place on the map, in words", () => {
  it("is said as a person would say it", () => {
    expect(describeAffect(-0.31, 0.23)).toBe("somewhat unpleasant, rather much energy")
    expect(describeAffect(0, 0)).toBe("neither pleasant nor unpleasant, middling energy")
    expect(describeAffect(1, -1)).toBe("very pleasant, very little energy")
    expect(describeAffect(-0.5, 0.5)).toBe("unpleasant, much energy")
  })

  it("has seven classes of equal width, alike on both sides of the middle", () => {
    expect([0.13, 0.14, 0.42, 0.43, 0.7, 0.71, 1].map(classOf)).toEqual([0, 1, 1, 2, 2, 3, 3])
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (place) => {
        expect(classOf(-place) + classOf(place)).toBe(0)
      }),
    )
  })

  it("stays on the map however far someone drags it", () => {
    expect(moved({ valence: 0.95, arousal: -0.9 }, { valence: 0.2, arousal: -0.2 })).toEqual({
      valence: 1,
      arousal: -1,
    })
    expect(moved({ valence: 0.1, arousal: 0 }, { valence: 0.2 })).toEqual({ valence: 0.3, arousal: 0 })
    expect(Object.is(onMap(-0.001), 0)).toBe(true)
  })
})

describe("the words that are offered first", () => {
  it("are the eight nearest, nearest first", () => {
    const words = nearestWords({ valence: -0.5, arousal: 0.6 })
    expect(words).toHaveLength(8)
    expect(words[0]).toBe("tense")
    const away = (word: Feeling) => Math.hypot(feelings[word][0] + 0.5, feelings[word][1] - 0.6)
    expect(words.map(away)).toEqual(words.map(away).toSorted((one, other) => one - other))
    const furthestOffered = Math.max(...words.map(away))
    for (const word of feelingCodes.filter((code) => !words.includes(code)))
      expect(away(word)).toBeGreaterThanOrEqual(furthestOffered)
  })

  it("name the very word whose place was touched", () => {
    for (const word of feelingCodes) {
      const [valence, arousal] = feelings[word]
      const [first] = nearestWords({ valence, arousal }, 1)
      expect(first && feelings[first]).toEqual([valence, arousal])
    }
  })
})

it("offers every word exactly once when all are shown", () => {
  const shown = wordsByMood().flatMap(({ words }) => words)
  expect(shown.toSorted()).toEqual([...feelingCodes].toSorted())
})
