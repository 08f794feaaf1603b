import { yourPractitioners } from "@/features/workspaces/rules"
import { listed } from "@/lib/listed"
import { formatLocalDate } from "@/lib/time/format"
import { isLocalDate } from "@/lib/time/local-date"
import type { AnswerValue, Question } from "../schema"
import { isAnswered, isSkipped } from "./visible"

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
]

/** Small numbers as words: "eight", and 20 as "20". */
const inWords = (count: number): string => numbers[count] ?? String(count)

/** "three documents", "one document", and at the beginning of a sentence "Three documents". */
export const counted = (count: number, thing: string): string => `${inWords(count)} ${thing}${count === 1 ? "" : "s"}`
export const countedFirst = (count: number, thing: string): string => {
  const words = counted(count, thing)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How long it takes, as said before the first field: "About eight minutes." */
export const aboutMinutes = (minutes: number): string => `About ${counted(minutes, "minute")}`

/** Who reads and who does not, said before the first field. */
export type Readers = Readonly<{
  /** how many practitioners of the workspace may open it */
  practitioners: number
  /** the other members, by the names that partners know */
  partners: readonly string[]
}>

export const readBy = ({ practitioners }: Readers): string => `Read by: ${listed(yourPractitioners(practitioners))}.`

export const notReadBy = ({ partners }: Readers): string | null =>
  partners.length === 0 ? null : `Not read by: ${listed(partners)}.`

/** Both in one line. */
export const readersLine = (readers: Readers): string => [readBy(readers), notReadBy(readers)].filter(Boolean).join(" ")

/**
 * An answer as it is read: each chosen option in its own words, dates in full, a scale with where it ends. null: nothing was
 * said.
 */
export const answerText = (question: Question, value: AnswerValue | undefined): string | null => {
  if (!isAnswered(value) || question.kind === "statement") return null
  switch (question.kind) {
    case "choice":
    case "choices": {
      const chosen = Array.isArray(value) ? value : [value]
      return chosen.map((one) => question.options.find(({ key }) => key === one)?.label ?? String(one)).join("\n")
    }
    case "yesNo":
      return value === true ? "Yes" : "No"
    case "scale":
      return `${value} (${question.min}: ${question.ends[0]}, ${question.max}: ${question.ends[1]})`
    case "date":
      return typeof value === "string" && isLocalDate(value) ? formatLocalDate(value, "date") : String(value)
    default:
      return String(value)
  }
}

/** What stands where there is no answer. */
export const emptyLabel = (value: AnswerValue | undefined): string => (isSkipped(value) ? "Skipped" : "Left open")
