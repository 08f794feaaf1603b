import * as z from "zod/mini"
import { audience, revealRules, stepAnswer } from "@/features/exercises/schema"
import { messageKey } from "@/features/messaging/schema"
import { text, trimmedText } from "@/lib/fields/text"
import { id, idOf } from "@/lib/ids"
import { paged } from "@/lib/keyset"
import { instant, localDate, minuteOfDay, weekday } from "@/lib/time/schema"
import { writing } from "@/lib/versions"

/** The rules that can be given. `mutual_match` waits for the exercises that need it. */
export type RevealRule = Exclude<(typeof revealRules)[number], "mutual_match">
export const offeredReveals = revealRules.filter((rule): rule is RevealRule => rule !== "mutual_match")

/** A chip's value is a text. */
const ticked = z.pipe(z.pipe(z.enum(["1", "2", "3", "4", "5", "6", "7"]), z.transform(Number)), weekday)
const weekdays = z.pipe(
  z.array(z.union([weekday, ticked])).check(z.minLength(1, "Please choose at least one day of the week.")),
  z.transform((days) => [...new Set(days)].sort((a, b) => a - b)),
)

const rationale = trimmedText(600, { missing: "Please say in a sentence why this, and why now." })

/** An exercise given to members of a relationship. `minuteOfDay` is wall time in each member's own zone. */
export const assignInput = z
  .object({
    /** made by the form: what is given twice by a second press is there once */
    assignmentId: id,
    relationshipId: id,
    exerciseId: idOf("Please choose a practice."),
    clientIds: z.array(id).check(z.minLength(1, "Please choose who this is for."), z.maxLength(12)),
    rationale,
    weekdays,
    minuteOfDay: minuteOfDay.check(z.refine((minute) => minute < 1440, "Please choose a time of day.")),
    firstDate: localDate,
    lastDate: z.nullish(localDate),
    audience,
    reveal: z.enum(offeredReveals, "Please choose when answers open."),
  })
  .check(
    z.refine(({ firstDate, lastDate }) => !lastDate || lastDate >= firstDate, {
      path: ["lastDate"],
      error: "The last date comes after the first.",
    }),
  )
export type AssignAsked = z.input<typeof assignInput>
export type Assign = z.output<typeof assignInput>

export const assignmentInput = z.object({ assignmentId: id })
export const relationshipInput = z.object({ relationshipId: id })

export const givenInput = z.object({ relationshipId: id, ...paged })
export type GivenAsked = z.output<typeof givenInput>
export const occurrenceInput = z.object({ occurrenceId: id })

/** Staff opens it; `knowing`: although they were told that something else comes first. */
export const releaseInput = z.object({ occurrenceId: id, knowing: z._default(z.boolean(), false) })

/** One step's answer as it stands on one page. */
export const saveAnswerInput = z.object({
  occurrenceId: id,
  stepKey: text(100, { missing: "Please choose a step." }),
  value: stepAnswer,
  audience,
  /** its author chose these readers for it */
  byChoice: z.optional(z.boolean()),
  ...writing,
})
export type SaveAnswer = z.output<typeof saveAnswerInput>

export const messagesInput = z.object({ messageIds: z.array(id).check(z.maxLength(100)) })

/** The moment of the newest answer that the reviewer has seen; null when nothing was waiting. */
const seen = z.nullish(instant)

/** Whom a comment is for: everybody who answered, or one of them. */
export const commentTo = z.union([z.literal("all"), id], "Please choose who reads this.")

export const commentInput = z.object({
  messageId: messageKey,
  occurrenceId: id,
  to: commentTo,
  body: trimmedText(4000, {
    missing: "Please write a few words first.",
    tooLong: "Please keep a comment to 4,000 characters.",
  }),
  /** Also marks the occurrence as reviewed, as it was seen. */
  reviewed: z._default(z.boolean(), false),
  seen,
})
export type CommentAsked = z.input<typeof commentInput>
export type Comment = z.output<typeof commentInput>

export const reviewInput = z.object({ occurrenceId: id, seen })
export type Review = z.output<typeof reviewInput>

/** The desk with one occurrence open beside the list; the first that waits when none is named. */
export const deskInput = z.object({ occurrenceId: z.nullish(id) })
