import { type SafeContact, safeWaysOf } from "@/features/clients/rules"
import type { ContactWay } from "@/features/clients/schema"

/**
 * What a safety signal does (docs/decisions/0019).
 *
 * 1. It is raised in the moment in which a No is saved, before the form is sent, and that is said beside the question. A changed
 *    answer stands beside the first; the signal stays until staff closes it.
 * 2. It is read by clinicians of the workspace and by its author: never by a partner or the front desk.
 * 3. While it is open, nothing opens by itself in any relationship of its author, for all members alike and as if somebody had not
 *    answered. What staff opens waits until they have read it. Closing it opens nothing.
 *
 * The database holds the last two (prisma/walls/safety.sql, and `app.may_open`).
 */

type Reach = SafeContact & Readonly<{ phone: string | null }>

/** The ways by which somebody may ask to be contacted: those that they have marked as safe, and that lead anywhere. */
export const waysToAsk = (reach: Reach): ContactWay[] =>
  safeWaysOf(reach).filter((way) => way === "email" || (reach.phone ?? "") !== "")

const ending = (phone: string | null) => `ending ${(phone ?? "").replaceAll(/\D/g, "").slice(-2)}`

/** A way as a choice: "Yes, send me a text message". */
export const askLabels: Readonly<Record<ContactWay, string>> = {
  email: "Yes, write me an e-mail",
  message: "Yes, send me a text message",
  voicemail: "Yes, call me and leave a voicemail",
}

/** Where that goes, without writing out what somebody else on this screen need not read. */
export const whereTo = (way: ContactWay, { phone }: Pick<Reach, "phone">): string =>
  way === "email" ? "the address you marked as safe" : `the number you marked as safe, ${ending(phone)}`

/** What is asked of staff, in their words. */
export const askedOfStaff: Readonly<Record<ContactWay, string>> = {
  email: "Asks you to write an e-mail",
  message: "Asks you to send a text message",
  voicemail: "Asks you to call, and to leave a voicemail if nobody answers",
}

/** What staff is told of one that is open, in a list that others may glance at: no name, and not what it is about. */
export const listedAs = ({ acknowledgedBy }: { acknowledgedBy: string | null }) =>
  acknowledgedBy === null
    ? "Private to one person. Open it alone."
    : `Private to one person. Read by ${acknowledgedBy}, and still open.`
