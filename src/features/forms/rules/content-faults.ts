import type { Condition, FormContent, Question } from "../schema"

/** The last step, where everything is read once more before it is sent. */
export const reviewStep = "review"

/** The questions that a condition asks about. */
export const questionsAskedBy = (condition: Condition): string[] => {
  if ("all" in condition) return condition.all.flatMap(questionsAskedBy)
  if ("any" in condition) return condition.any.flatMap(questionsAskedBy)
  return [condition.question]
}

const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

const optionFaults = (question: Question) =>
  "options" in question
    ? twice(question.options.map((option) => option.key)).map((key) => `${question.key} offers "${key}" twice`)
    : []

/**
 * What is wrong with a form beyond its shape: keys that come twice, and conditions on what is not asked before. A condition
 * that only looks back can never go round in a circle.
 */
export const contentFaults = ({ sections }: Pick<FormContent, "sections">): string[] => {
  const keys = [...sections.map((section) => section.key), reviewStep]
  const faults = twice(keys).map((key) => `two steps have the key "${key}"`)
  const before = new Set<string>()
  for (const question of sections.flatMap((section) => section.questions)) {
    if (before.has(question.key)) faults.push(`two questions have the key "${question.key}"`)
    const unknown = question.showIf ? questionsAskedBy(question.showIf).filter((key) => !before.has(key)) : []
    faults.push(...unknown.map((key) => `${question.key} depends on "${key}", which is not asked before it`))
    faults.push(...optionFaults(question))
    before.add(question.key)
  }
  return faults
}
