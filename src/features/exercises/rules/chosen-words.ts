import { heavyFeelings } from "../content/vocabulary"
import type { Audience, StepAnswer } from "../schema"
import { feltLabel } from "./answer-text"

type Chosen = Readonly<{ code: string } | { own: string }>

const named = (word: Chosen) => ("code" in word ? `code ${word.code}` : `own ${word.own.trim().toLowerCase()}`)

/** Takes a word that is there off the list; puts one that is not there on it, unless the list is full. */
export const toggled = <T extends Chosen>(words: readonly T[], word: T, most: number): readonly T[] => {
  const without = words.filter((one) => named(one) !== named(word))
  if (without.length < words.length) return without
  return words.length < most ? [...words, word] : words
}

/** Adds a word of one's own; an empty one, or one that is there already, changes nothing. */
export const withOwn = <T extends Chosen>(
  words: readonly T[],
  word: T & { own: string },
  most: number,
): readonly T[] => {
  const tidy = { ...word, own: word.own.trim().slice(0, 40) }
  if (!tidy.own || words.length >= most || words.some((one) => named(one) === named(tidy))) return words
  return [...words, tidy]
}

/** Whether an answer holds a word after which help is gently shown, and which its author alone opens to others. */
export const isHeavy = (answer: StepAnswer | null): boolean =>
  answer !== null &&
  "kind" in answer &&
  answer.kind === "feelings" &&
  answer.words.some((word) => heavyFeelings.some((heavy) => heavy === feltLabel(word).trim().toLowerCase()))

/**
 * Who reads an answer unless its author has chosen it for this one: with a heavy word in it, the practitioner at most. Held by browser
 * and server alike; nothing is ever made wider by it.
 */
export const openedByDefault = (answer: StepAnswer | null, audience: Audience): Audience =>
  isHeavy(answer) && audience === "relationship" ? "practitioner" : audience
