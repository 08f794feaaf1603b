import { capital } from "@/lib/listed"
import { bodyDirections, bodyRegions } from "../content/body"
import { needs } from "../content/needs"
import type { AnswerOf, BodyArea, FeltWord, FilledAnswer, Needed, Step } from "../schema"
import { describeAffect } from "./maps/affect"

/** One answer as lines: what was asked, where that is not the step's title, and what was said. */
export type AnswerLine = Readonly<{ asked: string | null; said: string }>

export const feltLabel = (word: FeltWord): string => ("code" in word ? word.code : word.own)
export const neededLabel = (need: Needed): string => ("code" in need ? needs[need.code] : need.own)

/** "jaw", "head (back)": the side is named only where an area has two. */
export const areaLabel = ({ region, side }: Pick<BodyArea, "region" | "side">): string => {
  const { label, sides } = bodyRegions[region]
  return sides.length > 1 && side === "back" ? `${label} (back)` : label
}

const felt = (word: FeltWord) =>
  word.intensity === undefined ? feltLabel(word) : `${feltLabel(word)} (${word.intensity} of 10)`

/** "jaw, tight, more there" */
export const areaInWords = (place: BodyArea): string =>
  [areaLabel(place), place.quality, place.direction && bodyDirections[place.direction]].filter(Boolean).join(", ")

const promptAsked = (step: Step, { prompt, ownPrompt }: AnswerOf<"prompt">): string | null => {
  if (ownPrompt) return ownPrompt
  return step.kind === "prompt" ? (step.prompts.find(({ key }) => key === prompt)?.label ?? null) : null
}

const timed = ({ seconds, early }: AnswerOf<"timer">): string => {
  if (!early) return "Done, to the end"
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return "Done, ended early"
  return `Done, ended after ${minutes} ${minutes === 1 ? "minute" : "minutes"}`
}

const fieldLines = (step: Step, { fields }: AnswerOf<"stems">): AnswerLine[] =>
  step.kind === "stems"
    ? step.fields.flatMap(({ key, label }) => (fields[key] ? [{ asked: label, said: fields[key] }] : []))
    : Object.values(fields).map((said) => ({ asked: null, said }))

const plain = (said: string): AnswerLine[] => [{ asked: null, said }]

/** A filled answer in words, for its author, for those who may read it, and for screen readers. */
export const answerInWords = (step: Step, answer: FilledAnswer): AnswerLine[] => {
  switch (answer.kind) {
    case "prompt":
      return [{ asked: promptAsked(step, answer), said: answer.text }]
    case "choice":
      return plain(
        (step.kind === "choice" && step.choices.find(({ key }) => key === answer.choice)?.label) || answer.choice,
      )
    case "timer":
      return plain(timed(answer))
    case "stems":
      return fieldLines(step, answer)
    case "emotional_map_affect":
      return plain(
        answer.point ? capital(describeAffect(answer.point.valence, answer.point.arousal)) : "I cannot tell right now",
      )
    case "feelings":
      return plain(answer.words.map(felt).join(", "))
    case "body":
      return plain(answer.places.map(areaInWords).join("; "))
    case "needs":
      return plain(answer.needs.map(neededLabel).join(", "))
    case "line":
      return plain(answer.text)
  }
}
