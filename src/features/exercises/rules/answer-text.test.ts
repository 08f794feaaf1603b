import { describe, expect, it } from "vitest"
import { dailyCheckIn } from "../content/daily-check-in"
import { emotionalMap } from "../content/emotional-map"
import { twoMinuteAppreciation } from "../content/two-minute-appreciation"
import type { ExerciseContent, FilledAnswer } from "../schema"
import { answerInWords } from "./answer-text"
import { stepOf } from "./steps"

const said = (content: ExerciseContent, key: string, answer: FilledAnswer) => {
  const step = stepOf(content, key)
  if (!step) throw new Error(key)
  return answerInWords(step, answer)
}

describe("an answer in words", () => {
  it("says areas, strengths and sides as people do", () => {
    expect(
      said(emotionalMap, "body", {
        kind: "body",
        places: [
          { region: "jaw", side: "front", direction: "more", quality: "tight" },
          { region: "head", side: "back", direction: null, quality: null },
        ],
      }),
    ).toEqual([{ asked: null, said: "jaw, tight, more there; head (back)" }])
    expect(
      said(emotionalMap, "words", { kind: "feelings", words: [{ code: "tense", intensity: 7 }, { own: "prickly" }] }),
    ).toEqual([{ asked: null, said: "tense (7 of 10), prickly" }])
    expect(
      said(emotionalMap, "place", { kind: "emotional_map_affect", point: { valence: -0.31, arousal: 0.23 } }),
    ).toEqual([{ asked: null, said: "Somewhat unpleasant, rather much energy" }])
    expect(said(emotionalMap, "place", { kind: "emotional_map_affect", point: null })[0]?.said).toBe(
      "I cannot tell right now",
    )
  })

  it("names the question that was answered, chosen or one’s own", () => {
    const answer = { kind: "prompt", prompt: "missed", ownPrompt: null, text: "Quiet." } as const
    expect(said(dailyCheckIn, "question", answer)).toEqual([{ asked: "What did you miss today?", said: "Quiet." }])
    expect(said(dailyCheckIn, "question", { ...answer, prompt: null, ownPrompt: "What now?" })[0]?.asked).toBe(
      "What now?",
    )
  })

  it("names the sentences that were finished, and only those", () => {
    expect(
      said(twoMinuteAppreciation, "appreciation", { kind: "stems", fields: { action: "You made soup." } }),
    ).toEqual([{ asked: "One thing you did lately", said: "You made soup." }])
  })

  it("says of a timer that it was done, early or not, without blame", () => {
    expect(said(twoMinuteAppreciation, "two-minutes", { kind: "timer", seconds: 120, early: false })[0]?.said).toBe(
      "Done, to the end",
    )
    expect(said(twoMinuteAppreciation, "two-minutes", { kind: "timer", seconds: 70, early: true })[0]?.said).toBe(
      "Done, ended after 1 minute",
    )
  })
})
