import { describe, expect, it } from "vitest"
import { askingSteps } from "../rules/steps"
import { exerciseContent } from "../schema"
import { bodyQualities, bodyRegionCodes } from "./body"
import { needCodes, needGroups } from "./needs"
import { shippedExercises } from "./shipped-exercises"
import { feelingCodes, feelings } from "./vocabulary"

/** Names that belong to others (domain notes on emotional maps, 2.7). Practitioners may write them, what we ship may not. */
const belongsToOthers =
  /gottman|love (lab|map|language|bank)|four horsemen|sound relationship|seven principles|emotion coaching|card deck|magic six|six-second kiss|dreams within|aftermath of a fight|stress-reducing|hold me tight|\beft\b|iceeft|imago|\bpact\b|marriage builders|prepare\/enrich|\bruler\b|mood meter|\bnvc\b|nonviolent|discernment|\bifs\b|\bpeers\b|developmental model|emotional bank/i

/** Rough seconds that a step takes; a timer takes its own. */
const secondsOf = (step: (typeof shippedExercises)[number]["steps"][number]) =>
  step.kind === "timer" ? step.seconds : ({ text: 20, prompt: 90, stems: 60 }[step.kind as string] ?? 18)

describe.each(shippedExercises.map((content) => [content.key, content] as const))(
  "the shipped exercise %s",
  (_, content) => {
    it("is whole: it says how long, with what touch, for whom not, and where it comes from", () => {
      expect(exerciseContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
      expect(content.source.articles).not.toEqual([])
      expect(content.contraindications.length).toBeGreaterThan(40)
      expect(content.sensoryNotes.length).toBeGreaterThan(20)
    })

    it("names readers at each step, within its own widest, and lets each be skipped", () => {
      const width = ["only_me", "practitioner", "relationship"]
      for (const step of content.steps) {
        expect(step.optional).toBe(true)
        expect(width.indexOf(step.audience)).toBeLessThanOrEqual(width.indexOf(content.defaultAudience))
      }
      expect(askingSteps(content).length).toBeGreaterThan(2)
    })

    it("uses no name that belongs to others, promises nothing, and calls nobody out", () => {
      const text = JSON.stringify(content)
      expect(text).not.toMatch(belongsToOthers)
      expect(text).not.toMatch(/[!🙂❤]|research shows|studies|proven|guarantee|streak|\bscore/iu)
    })

    it("takes about as long as it says", () => {
      const minutes = content.steps.map(secondsOf).reduce((sum, seconds) => sum + seconds, 0) / 60
      expect(minutes).toBeGreaterThan(content.minutes / 3)
      expect(minutes).toBeLessThanOrEqual(content.minutes)
    })
  },
)

it("ships the three exercises of the first library, with a key each", () => {
  expect(shippedExercises.map(({ key }) => key)).toEqual(["daily-check-in", "two-minute-appreciation", "emotional-map"])
  expect(shippedExercises.flatMap(({ source }) => source.rows).toSorted()).toEqual(["000-2", "002-1", "004-1", "004-7"])
})

it("gives the check-in five to ten minutes and questions to choose from, one’s own among them", () => {
  const [checkIn] = shippedExercises
  expect(checkIn?.minutes).toBeGreaterThanOrEqual(5)
  expect(checkIn?.minutes).toBeLessThanOrEqual(10)
  expect(checkIn?.steps.find(({ kind }) => kind === "prompt")).toMatchObject({ ownPrompt: true })
})

it("gives the appreciation two minutes, one trait, one recent action and equal ways", () => {
  const steps = shippedExercises[1]?.steps ?? []
  expect(steps.find(({ kind }) => kind === "timer")).toMatchObject({ seconds: 120 })
  expect(steps.find(({ kind }) => kind === "stems")).toMatchObject({ fields: [{ key: "trait" }, { key: "action" }] })
  expect(steps.find(({ kind }) => kind === "choice")).toMatchObject({ choices: { length: 4 } })
})

describe("the vocabulary", () => {
  it("has every word on the map, on all four sides of it", () => {
    expect(feelingCodes).toHaveLength(48)
    for (const [valence, arousal] of Object.values(feelings))
      expect(Math.max(Math.abs(valence), Math.abs(arousal))).toBeLessThanOrEqual(1)
    for (const sides of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const)
      expect(Object.values(feelings).filter(([v, a]) => v * sides[0] > 0 && a * sides[1] > 0).length).toBeGreaterThan(5)
  })

  it("names needs once, in groups, and regions and qualities once", () => {
    const named = needGroups.flatMap(({ needs }) => Object.keys(needs))
    expect(new Set(named).size).toBe(named.length)
    expect(needCodes).toHaveLength(28)
    expect(bodyRegionCodes).toHaveLength(14)
    expect(bodyQualities).toHaveLength(11)
  })
})
