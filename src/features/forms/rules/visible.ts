import type { Answers, AnswerValue, Condition, FormContent, Question, Section } from "../schema"

export const isSkipped = (value: AnswerValue | undefined): value is { skipped: true } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Something was said: not skipped, not taken back, not left empty. */
export const isAnswered = (value: AnswerValue | undefined): value is string | string[] | number | boolean => {
  if (value === undefined || value === null || isSkipped(value)) return false
  return typeof value === "string" ? value.trim() !== "" : !Array.isArray(value) || value.length > 0
}

/** The answer to a question, whatever its key is. */
export const answerTo = (answers: Answers, key: string): AnswerValue | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined

const equals = (given: AnswerValue, value: string | number | boolean) =>
  Array.isArray(given) ? given.some((one) => one === value) : given === value

const isLess = (a: unknown, b: unknown) =>
  (typeof a === "number" && typeof b === "number" && a < b) || (typeof a === "string" && typeof b === "string" && a < b)

/** Whether a condition holds. Words compare as words: dates are written so that this puts them in order. */
const holds = (condition: Condition, answers: ReadonlyMap<string, AnswerValue>): boolean => {
  if ("all" in condition) return condition.all.every((one) => holds(one, answers))
  if ("any" in condition) return condition.any.some((one) => holds(one, answers))
  const given = answers.get(condition.question)
  if ("exists" in condition) return (given !== undefined) === condition.exists
  switch (condition.is) {
    case "=":
      return given !== undefined && equals(given, condition.value)
    case "!=":
      return given === undefined || !equals(given, condition.value)
    case "<":
      return isLess(given, condition.value)
    case ">":
      return isLess(condition.value, given)
  }
}

/** Sections with the questions that are asked, given the answers so far; without those that have none left. */
export const visibleSections = (content: FormContent, answers: Answers): Section[] => {
  // Only what was asked counts: the answer to a hidden question shows no other question.
  const counted = new Map<string, AnswerValue>()
  const isAsked = (question: Question) => {
    if (question.showIf && !holds(question.showIf, counted)) return false
    const given = answerTo(answers, question.key)
    if (isAnswered(given)) counted.set(question.key, given)
    return true
  }
  return content.sections
    .map((section) => ({ ...section, questions: section.questions.filter(isAsked) }))
    .filter((section) => section.questions.length > 0)
}

/** The questions that are asked, given the answers so far. The one rule of browser and server. */
export const visibleQuestions = (content: FormContent, answers: Answers): Question[] =>
  visibleSections(content, answers).flatMap((section) => section.questions)

/** What is sent: what was said or skipped where a question was asked, and nothing else. */
export const sentAnswers = (content: FormContent, answers: Answers): Answers =>
  Object.fromEntries(
    visibleQuestions(content, answers).flatMap(({ key, kind }) => {
      const given = answerTo(answers, key)
      return kind !== "statement" && given !== undefined && (isAnswered(given) || isSkipped(given))
        ? [[key, given]]
        : []
    }),
  )
