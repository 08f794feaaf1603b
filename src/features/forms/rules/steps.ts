import type { Answers, FormContent, Section } from "../schema"
import { reviewStep } from "./content-faults"
import { answerTo, endOf, isAnswered, isSkipped, visibleSections } from "./visible"

const isDone = (answers: Answers, key: string) => {
  const given = answerTo(answers, key)
  return isAnswered(given) || isSkipped(given)
}

const answerable = (section: Section) => section.questions.filter((question) => question.kind !== "statement")

/** The steps of a form: its sections that ask something, then the review; none where the form has ended, since nothing is sent. */
export const stepsOf = (content: FormContent, answers: Answers): string[] => [
  ...visibleSections(content, answers).map((section) => section.key),
  ...(endOf(content, answers) ? [] : [reviewStep]),
]

/**
 * Where someone goes on, on whatever device: at the furthest section in which something was said; when all of it was, at
 * the one after it.
 */
export const stepToResume = (content: FormContent, answers: Answers): string => {
  const sections = visibleSections(content, answers)
  const furthest = sections.findLastIndex((section) => answerable(section).some(({ key }) => isDone(answers, key)))
  if (endOf(content, answers)) return sections.at(-1)?.key ?? reviewStep
  if (furthest === -1) return sections[0]?.key ?? reviewStep
  const isComplete = answerable(sections[furthest] ?? { key: "", title: "", questions: [] }).every(({ key }) =>
    isDone(answers, key),
  )
  return sections[isComplete ? furthest + 1 : furthest]?.key ?? reviewStep
}
