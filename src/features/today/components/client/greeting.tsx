import { weekInWords } from "@/features/assignments/rules/week"
import { formatInstant, greetingAt } from "@/lib/time/format"
import { PageHeading } from "@/ui/shell/page-heading"

type GreetingProps = {
  name: string
  zone: string
  now: Date
  /** How long each open practice takes. */
  minutes: readonly number[]
  /** Forms or documents wait too: then nothing is said of an empty week. */
  elseWaits: boolean
}

const partOfDay = (greeting: string) => greeting.replace("Good ", "")

/** "Tuesday evening. Good evening, Marit. Two small things this week. Neither takes long." */
export const Greeting = ({ name, zone, now, minutes, elseWaits }: GreetingProps) => {
  const greeting = greetingAt(now, zone)
  return (
    <PageHeading
      above={`${formatInstant(now, zone, "weekday")} ${partOfDay(greeting)}`}
      title={`${greeting}, ${name}.`}
      lead={
        minutes.length === 0 && elseWaits
          ? "Something waits for you to read and answer, when it suits you."
          : weekInWords(minutes)
      }
    />
  )
}
