import { listed } from "@/lib/listed"
import { formatInstant, formatLocalDate } from "@/lib/time/format"
import { addDays, daysBetween, type LocalDate, weekdayOf } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"

/** What one member did with an occurrence, as staff sees it. */
export type CameBack = Readonly<{
  clientId: string
  displayName: string
  colorIndex: number
  submittedAt: Date | null
  declinedAt: Date | null
}>

type Answered = Pick<CameBack, "clientId" | "submittedAt" | "declinedAt">

/** Has done their part, as staff sees it: a "not this time" is an answer too. */
export const hasAnswered = ({ submittedAt, declinedAt }: Pick<CameBack, "submittedAt" | "declinedAt">): boolean =>
  submittedAt !== null || declinedAt !== null

const counts = ["None", "One", "Two", "Three", "Four", "Five", "Six"]
const counted = (count: number) => counts[count] ?? String(count)

const howMany = (done: number, all: number): string => {
  if (done < all) return `${counted(done)} of ${counted(all).toLowerCase()}`
  if (all === 1) return "Done"
  return all === 2 ? "Both done" : `All ${counted(all).toLowerCase()} done`
}

/** "Both done", "One of two", "Two of three", and who said "not this time". */
export const whatCameBack = (members: readonly CameBack[]): string => {
  const done = members.filter(({ submittedAt }) => submittedAt !== null)
  const declined = members.filter(({ declinedAt }) => declinedAt !== null).map(({ displayName }) => displayName)
  const first = howMany(done.length, members.length)
  if (declined.length === 0) return first
  return members.length === 1 ? "Not this time" : `${first}; ${listed(declined)}: not this time`
}

/** "opened last night", "opened yesterday", "not opened"; null where nothing is meant to open. */
export const openedLabel = (
  { revealedAt, opens }: { revealedAt: Date | null; opens: boolean },
  zone: TimeZone,
  now: Date,
): string | null => {
  if (!opens) return null
  if (!revealedAt) return "not opened"
  const day = formatInstant(revealedAt, zone, "relativeDay", now)
  const hour = Number(formatInstant(revealedAt, zone, "time").slice(0, 2))
  if (day === "yesterday" && hour >= 18) return "opened last night"
  return `opened ${day === "today" || day === "yesterday" ? day : `on ${day}`}`
}

/** Where in its plan an occurrence stands: "week 3" for a weekly practice, else its date. */
export const whichOne = (
  {
    firstDate,
    lastDate,
    weekdays,
    dueDate,
  }: { firstDate: LocalDate; lastDate: LocalDate | null; weekdays: readonly number[]; dueDate: LocalDate },
  today: LocalDate,
): string => {
  if (weekdays.length !== 1) return formatLocalDate(dueDate, "relativeDay", today)
  const week = Math.floor(daysBetween(firstDate, dueDate) / 7) + 1
  const weeks = lastDate ? Math.floor(daysBetween(firstDate, lastDate) / 7) + 1 : null
  return weeks && weeks > 1 ? `week ${week} of ${weeks}` : `week ${week}`
}

/** The date by which clients were promised an answer: so many working days after the first of what came back. */
export const answerBy = (since: Date, workingDays: number, zone: TimeZone): LocalDate => {
  let date = localDateAt(since, zone)
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1)
    if (weekdayOf(date) <= 5) left -= 1
  }
  return date
}

/** "answer by Wed", "answer today", "was due Mon". */
export const answerByLabel = (by: LocalDate, today: LocalDate): string => {
  const away = daysBetween(today, by)
  if (away === 0) return "answer today"
  const day =
    Math.abs(away) < 7 ? formatLocalDate(by, "weekday").slice(0, 3) : formatLocalDate(by, "dateShort").slice(0, -5)
  return away > 0 ? `answer by ${day}` : `was due ${day}`
}

/** A rough guess for ten minutes between two sessions: two minutes a review, one for everything else. */
export const aboutMinutes = ({ toReview, others }: { toReview: number; others: number }): number =>
  toReview * 2 + others

/**
 * To whom staff may write about an occurrence without telling what someone else has done: each member who has answered or
 * declined, and all of them together only when they are everybody in the relationship and everybody has sent something. Not where
 * it would have opened by itself then and has not: a word to all of them would tell that something holds it.
 */
export const mayBeWrittenTo = (
  responses: readonly Answered[],
  memberIds: readonly string[],
  { staysClosed }: { staysClosed: boolean },
) => {
  const done = responses.filter(hasAnswered).map(({ clientId }) => clientId)
  const sent = responses.filter(({ submittedAt }) => submittedAt !== null).map(({ clientId }) => clientId)
  return {
    one: done.filter((clientId) => memberIds.includes(clientId)),
    all:
      !staysClosed &&
      sent.length > 1 &&
      memberIds.length === responses.length &&
      memberIds.every((clientId) => sent.includes(clientId)),
  }
}
