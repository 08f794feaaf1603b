import { z } from "zod"
import { audience, revealRules, stepAnswer } from "@/features/exercises/schema"
import { messageKey } from "@/features/messaging/schema"
import { id } from "@/lib/ids"
import { localDate, minuteOfDay, weekday } from "@/lib/time/schema"
import { writing } from "@/lib/versions"

/** The rules that can be given. `mutual_match` waits for the exercises that need it. */
export const offeredReveals = z.enum(revealRules).exclude(["mutual_match"])
export type RevealRule = z.output<typeof offeredReveals>

const weekdays = z
  .array(z.union([weekday, z.enum(["1", "2", "3", "4", "5", "6", "7"]).transform(Number).pipe(weekday)]))
  .min(1, "Please choose at least one day of the week.")
  .transform((days) => [...new Set(days)].sort((a, b) => a - b))

const rationale = z
  .string()
  .trim()
  .min(1, "Please say in a sentence why this, and why now.")
  .max(600, "Please keep this to 600 characters.")

/** An exercise given to members of a relationship. `minuteOfDay` is wall time in each member's own zone. */
export const assignInput = z
  .object({
    /** made by the form: what is given twice by a second press is there once */
    assignmentId: id,
    relationshipId: id,
    exerciseId: id,
    clientIds: z.array(id).min(1, "Please choose who this is for.").max(12),
    rationale,
    weekdays,
    minuteOfDay: minuteOfDay.refine((minute) => minute < 1440, "Please choose a time of day."),
    firstDate: localDate,
    lastDate: localDate.nullish(),
    audience,
    reveal: z.enum(offeredReveals.options, "Please choose when answers open."),
  })
  .refine(({ firstDate, lastDate }) => !lastDate || lastDate >= firstDate, {
    path: ["lastDate"],
    error: "The last date comes after the first.",
  })
export type AssignAsked = z.input<typeof assignInput>
export type Assign = z.output<typeof assignInput>

export const assignmentInput = z.object({ assignmentId: id })
export const relationshipInput = z.object({ relationshipId: id })
export const occurrenceInput = z.object({ occurrenceId: id })

/** One step's answer as it stands on one page. */
export const saveAnswerInput = z.object({
  occurrenceId: id,
  stepKey: z.string().min(1).max(100),
  value: stepAnswer,
  audience,
  ...writing,
})
export type SaveAnswer = z.output<typeof saveAnswerInput>

export const messagesInput = z.object({ messageIds: z.array(id).max(100) })

/** A page of what has opened, older than this occurrence. */
export const openedInput = z.object({ before: id.nullish() })
export type Opened = z.output<typeof openedInput>

/** The moment of the newest answer that the reviewer has seen; null when nothing was waiting. */
const seen = z.date().nullish()

/** Whom a comment is for: everybody who answered, or one of them. */
export const commentTo = z.union([z.literal("all"), id], "Please choose who reads this.")

export const commentInput = z.object({
  messageId: messageKey,
  occurrenceId: id,
  to: commentTo,
  body: z
    .string()
    .trim()
    .min(1, "Please write a few words first.")
    .max(4000, "Please keep a comment to 4000 characters."),
  /** Also marks the occurrence as reviewed, as it was seen. */
  reviewed: z.boolean().default(false),
  seen,
})
export type CommentAsked = z.input<typeof commentInput>
export type Comment = z.output<typeof commentInput>

export const reviewInput = z.object({ occurrenceId: id, seen })
export type Review = z.output<typeof reviewInput>

/** The desk with one occurrence open beside the list; the first that waits when none is named. */
export const deskInput = z.object({ occurrenceId: id.nullish() })
