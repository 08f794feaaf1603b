import type { Audience } from "@/features/exercises/schema"
import { addDays, type LocalDate } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { instantAt } from "@/lib/time/zones/zoned"
import type { RevealRule } from "../schema"

/**
 * When answers that were meant for the relationship open.
 *
 * 1. Only answers open answers. They open when every member who is there has sent theirs. A "not this time" is an answer for
 *    its author and for staff; to the others it is silence, and so is somebody who does not come.
 * 2. An occurrence takes answers for a week. Where somebody who is there has sent nothing by then, it does not open by itself
 *    any more, and that is said to those who have answered: then, never before, and in the same words whatever the reason.
 * 3. Nobody is told anything at that moment: no mail, no event, no mark that another member can read.
 * 4. While a safety signal is open, nothing opens by itself, for all members alike: in the same words, at the same time and in the
 *    same order as where somebody has not answered (features/safety/rules.ts). Closing it opens nothing either: what was completed
 *    meanwhile stays closed, and what still waits for an answer opens with that answer.
 *
 * The database holds all but the third (prisma/walls/assignments.sql, `app.may_open`).
 */

/** The due date and the six days after it. */
const windowDays = 7

/**
 * The end of an occurrence's week: the same instant for every member, and by nobody's clocks, since a deadline must not tell
 * where a partner lives. It is noon in UTC, when the seventh day has ended everywhere on earth.
 */
export const closesAt = (dueDate: LocalDate): Date =>
  instantAt(addDays(dueDate, windowDays), toMinuteOfDay(12 * 60), toTimeZone("UTC"))

export const isClosed = (dueDate: LocalDate, now: Date): boolean => now >= closesAt(dueDate)

/** The last day on which everybody can still answer, whatever their clocks. */
export const lastDayOf = (dueDate: LocalDate): LocalDate => addDays(dueDate, windowDays - 1)

/** A member's place, as far as opening goes. Whether they have declined is not asked. */
export type Place = Readonly<{ isThere: boolean; submittedAt: Date | null }>

/** The rule itself. */
export const allHaveAnswered = (places: readonly Place[]): boolean => {
  const there = places.filter(({ isThere }) => isThere)
  return there.length > 0 && there.every(({ submittedAt }) => submittedAt !== null)
}

/** Whether anything was written, sent or not. */
export const hasWords = ({ drafts }: { drafts: Readonly<Record<string, unknown>> }): boolean =>
  Object.keys(drafts).length > 0

type Sent = Readonly<{
  audience: Audience
  reveal: RevealRule
  submittedAt: Date | null
  isOpened: boolean
  dueDate: LocalDate
}>

/** The rules by which something opens without staff: there its author is told when it did not. */
const opensByItself = (reveal: RevealRule) => reveal === "when_all_done" || reveal === "immediately"

/**
 * Whether its author is told that it did not open. Where staff opens it there is no such moment: to say it would tell
 * whether the others have answered, while what staff waits for is theirs.
 */
export const didNotOpen = ({ audience, reveal, submittedAt, isOpened, dueDate }: Sent, now: Date): boolean =>
  submittedAt !== null && audience === "relationship" && opensByItself(reveal) && !isOpened && isClosed(dueDate, now)

/** Whether it was to open by itself and has not: for staff, who knows who has answered. */
export const staysClosed = ({ audience, reveal, isOpened }: Pick<Sent, "audience" | "reveal" | "isOpened">): boolean =>
  audience === "relationship" && opensByItself(reveal) && !isOpened
