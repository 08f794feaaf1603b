import { isLocalDate } from "@/lib/time/local-date"
import type { AnswerableQuestion, Answers, AnswerValue, FormContent, Question } from "../schema"
import { answerTo, isAnswered, isSkipped, visibleQuestions } from "./visible"

const tooLong = (most: number) => `Please keep this to ${most.toLocaleString("en")} characters.`
const chooseOne = "Please choose from the list."

const between = (value: AnswerValue, min: number | undefined, max: number | undefined): string | null => {
  if (typeof value !== "number") return "Please write a number."
  if (min !== undefined && value < min) return `Please write a number from ${min}.`
  return max !== undefined && value > max ? `Please write a number up to ${max}.` : null
}

const onScale = (value: AnswerValue, min: number, max: number) =>
  typeof value === "number" && Number.isInteger(value) && value >= min && value <= max
    ? null
    : `Please choose a number from ${min} to ${max}.`

const aDate = (value: AnswerValue, { min, max }: { min?: string | undefined; max?: string | undefined }) =>
  typeof value === "string" && isLocalDate(value) && value >= (min ?? value) && value <= (max ?? value)
    ? null
    : "Please choose a date that fits."

const fromList = (value: AnswerValue, { options }: { options: readonly { key: string }[] }) => {
  const chosen = Array.isArray(value) ? value : [value]
  const isKnown = chosen.every((one) => options.some((option) => option.key === one))
  return isKnown && new Set(chosen).size === chosen.length ? null : chooseOne
}

const shapeFault = (question: AnswerableQuestion, value: AnswerValue): string | null => {
  switch (question.kind) {
    case "short":
    case "long":
      if (typeof value !== "string") return "Please write this in words."
      return value.trim().length > question.most ? tooLong(question.most) : null
    case "choice":
      return typeof value === "string" ? fromList(value, question) : chooseOne
    case "choices":
      return Array.isArray(value) ? fromList(value, question) : chooseOne
    case "number":
      return between(value, question.min, question.max)
    case "scale":
      return onScale(value, question.min, question.max)
    case "date":
      return aDate(value, question)
    case "yesNo":
      return typeof value === "boolean" ? null : "Please answer yes or no."
  }
}

/** Why this cannot be an answer to that question, in a sentence; null when it can. Nothing said is always allowed while writing. */
export const validateAnswer = (question: Question, value: AnswerValue): string | null => {
  if (question.kind === "statement") return "There is nothing to answer here."
  if (value === null || value === "") return null
  if (isSkipped(value)) return question.optional ? null : neededSentence(question)
  return shapeFault(question, value)
}

/** What is said where an answer is needed and missing. */
export const neededSentence = (question: AnswerableQuestion): string =>
  question.kind === "short" || question.kind === "long"
    ? "This is one of the few things we need to know. Please write it here."
    : "This is one of the few things we need to know. Please choose an answer."

export type Missing = Readonly<{ key: string; says: string }>

const stillNeeded = (question: Question, given: AnswerValue | undefined): Missing[] => {
  if (question.kind === "statement" || question.optional) return []
  if (!isAnswered(given)) return [{ key: question.key, says: neededSentence(question) }]
  return question.kind === "yesNo" && question.mustBeYes && given !== true
    ? [{ key: question.key, says: question.mustBeYes }]
    : []
}

/** What must still be answered before the form can be sent, in its order. A question that is not asked is never among it. */
export const missingRequired = (content: FormContent, answers: Answers): Missing[] =>
  visibleQuestions(content, answers).flatMap((question) => stillNeeded(question, answerTo(answers, question.key)))
