import type { TodayPractices } from "@/features/assignments/queries/today"
import { weekInWords } from "@/features/assignments/rules/week"
import { formatInstant, greetingAt } from "@/lib/time/format"
import { PageHeading } from "@/ui/shell/page-heading"

type GreetingProps = {
  name: string
  zone: string
  practices: Pick<TodayPractices, "now" | "open">
  /** Something beside practices waits: then nothing is said of an empty week. */
  elseWaits: ElseWaits
}

/** Forms or documents to answer, or days that are kept for a short while. */
export type ElseWaits = "forms" | "days" | null

const leads = {
  forms: "Something waits for you to read and answer, when it suits you.",
  days: "Days are kept for you, for a short while.",
} as const

const partOfDay = (greeting: string) => greeting.replace("Good ", "")

/** "Tuesday evening. Good evening, Marit. Two small things this week. Neither takes long." */
export const Greeting = ({ name, zone, practices: { now, open }, elseWaits }: GreetingProps) => {
  const minutes = open.map((practice) => practice.minutes)
  const greeting = greetingAt(now, zone)
  return (
    <PageHeading
      above={`${formatInstant(now, zone, "weekday")} ${partOfDay(greeting)}`}
      title={`${greeting}, ${name}.`}
      lead={minutes.length === 0 && elseWaits ? leads[elseWaits] : weekInWords(minutes)}
    />
  )
}
