import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { emotionalMap } from "../../content/emotional-map"
import type { AffectPoint } from "../../schema"
import { compareAllMaps, compareMaps, comparePoints, type MemberMap, mapOf, overlapOf } from "./compare-maps"

const at = (valence: number, arousal: number): AffectPoint => ({ valence, arousal })
const marit: MemberMap = {
  key: "m",
  displayName: "Marit",
  point: at(-0.5, 0.4),
  words: ["tense", "irritated", "restless"],
  body: ["jaw"],
  needs: ["rest", "being heard"],
}
const jonas: MemberMap = {
  key: "j",
  displayName: "Jonas",
  point: at(0.5, 0.3),
  words: ["hopeful", "curious", "restless"],
  needs: ["closeness"],
}

describe("two places on the map", () => {
  it("are near, at some distance or different, by a fifth and by half of the map’s diagonal", () => {
    expect(comparePoints(at(0, 0), at(0.56, 0)).apart).toBe("near")
    expect(comparePoints(at(0, 0), at(0.57, 0)).apart).toBe("some")
    expect(comparePoints(at(-0.7, 0), at(0.71, 0)).apart).toBe("some")
    expect(comparePoints(at(-0.71, 0), at(0.71, 0)).apart).toBe("different")
    expect(comparePoints(at(-1, -1), at(1, 1)).apart).toBe("different")
  })

  it("are distinguished by the axis on which they differ", () => {
    expect(comparePoints(at(-0.8, 0.4), at(0.7, 0.3)).says).toBe(
      "In different places right now: similar energy, different pleasantness.",
    )
    expect(comparePoints(at(0.2, 0.9), at(0.1, -0.1)).says).toBe(
      "Some distance right now: different energy, similar pleasantness.",
    )
    expect(comparePoints(at(-1, -1), at(1, 1)).says).toBe(
      "In different places right now: different energy, different pleasantness.",
    )
    expect(comparePoints(at(0.2, 0.2), at(0.3, 0.3)).says).toBe("Near each other right now.")
  })

  it("always differ on at least one axis when they are not near", () => {
    const place = fc.record({
      valence: fc.double({ min: -1, max: 1, noNaN: true }),
      arousal: fc.double({ min: -1, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(place, place, (one, other) => {
        const { apart, says } = comparePoints(one, other)
        expect(says.includes("different ")).toBe(apart !== "near")
      }),
    )
  })
})

describe("two maps", () => {
  it("show what both named, and what each named alone", () => {
    const { words, needs, body } = compareMaps(marit, jonas)
    expect(words.all).toEqual(["restless"])
    expect(words.only).toEqual([
      { key: "m", words: ["tense", "irritated"] },
      { key: "j", words: ["hopeful", "curious"] },
    ])
    expect(needs.all).toEqual([])
    expect(body).toEqual({ of: ["m"], all: [], some: [], only: [{ key: "m", words: ["jaw"] }] })
  })

  it("say the same no matter who is asked first", () => {
    const sorted = (map: readonly MemberMap[]) => {
      const { says, words, question } = compareAllMaps(map)
      return { says, question, all: words.all, only: words.only.toSorted((a, b) => a.key.localeCompare(b.key)) }
    }
    expect(sorted([marit, jonas])).toEqual(sorted([jonas, marit]))
  })

  it("take a word as the same word, chosen or written", () => {
    const written = { ...jonas, words: ["Tense ", "prickly"] }
    expect(compareMaps(marit, written).words.all).toEqual(["tense"])
  })

  it("compare no places when one member cannot tell or keeps it back", () => {
    expect(compareMaps(marit, { ...jonas, point: null }).says).toBeNull()
    const { point: _, ...without } = jonas
    expect(compareMaps(marit, without).says).toBeNull()
  })

  it("end with a question, and never with a judgement", () => {
    expect(compareMaps(marit, { ...jonas, point: at(0.9, -0.9) }).question).toBe("What surprised you?")
    expect(compareMaps({ ...marit, point: at(0, 0) }, { ...jonas, point: at(0, 0), needs: ["rest"] }).question).toBe(
      "Rest, named by each of you: what would be one small way there?",
    )
    expect(compareMaps({ ...marit, point: at(0, 0) }, { ...jonas, point: at(0, 0) }).question).toBe(
      "You chose the same word, “restless”. Is it the same for each of you?",
    )
  })

  it("hold no number, percentage or rank in anything they say", () => {
    const coordinate = fc.integer({ min: -20, max: 20 }).map((twentieth) => twentieth / 20)
    const someWords = fc.uniqueArray(fc.constantFrom("tense", "calm", "sad", "close"), { maxLength: 4 })
    const map = fc.record({
      point: fc.record({ valence: coordinate, arousal: coordinate }),
      words: someWords,
      needs: someWords,
    })
    fc.assert(
      fc.property(fc.array(map, { minLength: 2, maxLength: 4 }), (maps) => {
        const compared = compareAllMaps(
          maps.map((one, index) => ({ ...one, key: "mjnt".charAt(index), displayName: "" })),
        )
        expect(JSON.stringify(compared)).not.toMatch(/\d|%|score|better|worse|more than|match/i)
      }),
    )
  })
})

describe("three maps", () => {
  const noor: MemberMap = { key: "n", displayName: "Noor", point: at(0, 0), words: ["tense", "hopeful"] }
  const ilse: MemberMap = { key: "i", displayName: "Ilse", point: at(0.1, 0.1), words: ["tense", "tired", "sad"] }
  const tom: MemberMap = { key: "t", displayName: "Tom", point: at(-0.9, -0.9), words: ["tired", "calm"] }

  it("are compared in pairs, with one sentence for all", () => {
    const { says, pairs } = compareAllMaps([noor, ilse, tom])
    expect(says).toBe("Some near each other, some further apart right now.")
    expect(pairs.map(({ keys, apart }) => [...keys, apart])).toEqual([
      ["n", "i", "near"],
      ["n", "t", "some"],
      ["i", "t", "different"],
    ])
    expect(compareAllMaps([noor, ilse, { ...tom, point: at(0, 0.1) }]).says).toBe("All near each other right now.")
    expect(compareAllMaps([noor, { ...ilse, point: at(0.9, 0.9) }, tom]).says).toBe(
      "Each in a place of their own right now.",
    )
  })

  it("show what all named, what some named together, and what one named alone", () => {
    expect(compareAllMaps([noor, ilse, tom]).words).toEqual({
      of: ["n", "i", "t"],
      all: [],
      some: [
        { keys: ["n", "i"], words: ["tense"] },
        { keys: ["i", "t"], words: ["tired"] },
      ],
      only: [
        { key: "n", words: ["hopeful"] },
        { key: "i", words: ["sad"] },
        { key: "t", words: ["calm"] },
      ],
    })
  })

  it("count as shared by all only among those who named any", () => {
    const overlap = overlapOf([
      { key: "n", words: ["rest"] },
      { key: "i", words: undefined },
      { key: "t", words: ["rest"] },
    ])
    expect(overlap).toEqual({ of: ["n", "t"], all: ["rest"], some: [], only: [] })
  })
})

it("reads a map out of the answers that may be seen, and cannot tell skipped from kept back", () => {
  const seen = mapOf(
    emotionalMap,
    { key: "m", displayName: "Marit" },
    {
      place: { kind: "emotional_map_affect", point: null },
      words: { kind: "feelings", words: [{ code: "tense" }, { own: "prickly" }] },
      body: { skipped: true },
      needs: { kind: "needs", needs: [{ code: "being_heard" }] },
    },
  )
  expect(seen).toEqual({
    key: "m",
    displayName: "Marit",
    point: null,
    words: ["tense", "prickly"],
    needs: ["being heard"],
  })
})
