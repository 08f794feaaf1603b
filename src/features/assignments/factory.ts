import type pg from "pg"
import { anExercise } from "@/features/exercises/factory"
import { versionSelect } from "@/features/exercises/queries"
import { type Audience, exerciseContent, type StepAnswer } from "@/features/exercises/schema"
import { aMessage, type GivenMessage } from "@/features/messaging/factory"
import { uuidV7 } from "@/lib/ids"
import { dbDateFromLocalDate, type LocalDate, type Weekday, weekdayOf } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { type ClientActor, inScope, type StaffActor } from "@/server/data/scope"
import { writeOccurrences } from "./commands/assigning/make-occurrences"
import { openWhenAllDone } from "./commands/reviewing/reveal"
import { narrower } from "./rules/audience"
import { plannedOccurrences } from "./rules/plan"
import type { RevealRule } from "./schema"

const system = { kind: "system", reason: "factory" } as const

export type GivenAssignment = Readonly<{
  relationshipId: string
  clients: readonly Readonly<{ clientId: string; timeZone?: string }>[]
  staff: StaffActor
  exercise?: string
  rationale?: string
  weekdays?: readonly Weekday[]
  minuteOfDay?: number
  firstDate: LocalDate
  lastDate?: LocalDate | null
  /** the last date of which an occurrence is made; a week after the first unless said otherwise */
  until?: LocalDate
  audience?: Audience
  reveal?: RevealRule
  createdAt?: Date
}>

/** An assignment with its occurrences, at any dates, past ones too. The answers are theirs to give: `aResponse`. */
export const anAssignment = async (workspaceId: string, given: GivenAssignment) => {
  const { relationshipId, clients, staff, firstDate, lastDate = null } = given
  const { versionId: exerciseVersionId } = await anExercise(workspaceId, given.exercise ?? "emotional-map")
  const assignmentId = uuidV7()
  const weekdays = [...(given.weekdays ?? [weekdayOf(firstDate)])]
  const minuteOfDay = toMinuteOfDay(given.minuteOfDay ?? 21 * 60)
  const createdAt = given.createdAt ?? dbDateFromLocalDate(firstDate)
  const members = clients.map(({ clientId, timeZone = "Europe/Oslo" }) => ({
    clientId,
    timeZone: toTimeZone(timeZone),
  }))
  await inScope({ workspaceId, actor: staff, now: createdAt }, async (scope) => {
    await scope.db.assignment.createMany({
      data: [
        {
          workspaceId,
          id: assignmentId,
          relationshipId,
          exerciseVersionId,
          staffId: staff.staffId,
          rationale: given.rationale ?? "So that you each know where the other is, before you talk about plans.",
          weekdays,
          minuteOfDay,
          firstDate: dbDateFromLocalDate(firstDate),
          lastDate: lastDate ? dbDateFromLocalDate(lastDate) : null,
          audience: given.audience ?? "relationship",
          reveal: given.reveal ?? "when_all_done",
          createdAt,
        },
      ],
    })
    await scope.db.assignmentMember.createMany({
      data: members.map((member) => ({ workspaceId, assignmentId, ...member })),
    })
    const plan = { assignmentId, relationshipId, firstDate, lastDate, weekdays, minuteOfDay, members }
    await writeOccurrences(scope, plannedOccurrences(plan, firstDate, given.until ?? firstDate))
  })
  const occurrences = await inScope({ workspaceId, actor: system }, ({ db }) =>
    db.occurrence.findMany({
      where: { workspaceId, assignmentId },
      orderBy: { dueDate: "asc" },
      select: { id: true, dueDate: true },
    }),
  )
  return { assignmentId, occurrenceIds: occurrences.map(({ id }) => id) }
}

export type GivenAnswer = StepAnswer | Readonly<{ answer: StepAnswer; audience: Audience }>
export type GivenResponse = Readonly<{
  client: ClientActor
  at: Date
  /** by step key; read by whom the step says unless told otherwise */
  answers?: Readonly<Record<string, GivenAnswer>>
  /** "sent" unless said otherwise; a "draft" is read by its author alone */
  state?: "sent" | "draft" | "declined"
}>

const isNamed = (given: GivenAnswer): given is Readonly<{ answer: StepAnswer; audience: Audience }> => "answer" in given

/** What one member did with an occurrence. Nothing opens by it: `aReveal` does. No mail is asked for. */
export const aResponse = async (workspaceId: string, occurrenceId: string, given: GivenResponse) => {
  const { client, at, answers = {}, state = "sent" } = given
  const { clientId } = client
  await inScope({ workspaceId, actor: client, now: at }, async ({ db }) => {
    const response = await db.response.findUniqueOrThrow({
      where: { workspaceId_occurrenceId_clientId: { workspaceId, occurrenceId, clientId } },
      select: {
        id: true,
        relationshipId: true,
        occurrence: {
          select: { assignment: { select: { audience: true, exerciseVersion: { select: versionSelect } } } },
        },
      },
    })
    const { audience, exerciseVersion } = response.occurrence.assignment
    const { steps } = exerciseContent.parse(exerciseVersion.content)
    const usual = (stepKey: string) =>
      narrower(audience, steps.find(({ key }) => key === stepKey)?.audience ?? "only_me")
    const submittedAt = state === "sent" ? at : null
    await db.answer.createMany({
      data: Object.entries(answers).map(([stepKey, one]) => ({
        workspaceId,
        responseId: response.id,
        occurrenceId,
        relationshipId: response.relationshipId,
        clientId,
        stepKey,
        value: isNamed(one) ? one.answer : one,
        audience: isNamed(one) ? one.audience : usual(stepKey),
        writer: response.id,
        sequence: 1,
        savedAt: at,
        submittedAt,
      })),
    })
    await db.response.updateMany({
      where: { workspaceId, id: response.id },
      data: { startedAt: at, submittedAt, declinedAt: state === "declined" ? at : null },
    })
  })
  if (state === "draft") return
  await inScope(
    { workspaceId, actor: system, now: at },
    ({ db }) => db.$executeRaw`
      INSERT INTO waiting_reviews (workspace_id, occurrence_id, since, latest) VALUES (${workspaceId}::uuid, ${occurrenceId}::uuid, ${at}, ${at})
      ON CONFLICT (workspace_id, occurrence_id) DO UPDATE SET latest = greatest(excluded.latest, waiting_reviews.latest + interval '1 millisecond')`,
  )
}

/**
 * Opens an occurrence at a given moment by its rule: everybody must have answered.
 * @returns whether something opened.
 */
export const aReveal = (workspaceId: string, occurrenceId: string, at: Date) =>
  inScope({ workspaceId, actor: system, now: at }, (scope) => openWhenAllDone(scope, occurrenceId))

/** A comment of staff on an occurrence, as a message at a given moment. No mail is asked for. */
export const aComment = async (workspaceId: string, occurrenceId: string, given: GivenMessage) => {
  const { messageId } = await aMessage(workspaceId, given)
  await inScope({ workspaceId, actor: given.staff, now: given.at }, ({ db }) =>
    db.occurrenceComment.createMany({ data: [{ workspaceId, messageId, occurrenceId }] }),
  )
  return { messageId }
}

/** Marks an occurrence as reviewed at a given moment, and takes it off the queue. */
export const aReview = async (
  workspaceId: string,
  occurrenceId: string,
  { staff, at, forNextSession = false }: { staff: StaffActor; at: Date; forNextSession?: boolean },
) =>
  inScope({ workspaceId, actor: staff, now: at }, async ({ db }) => {
    await db.review.createMany({
      data: [
        {
          workspaceId,
          occurrenceId,
          staffId: staff.staffId,
          reviewedAt: at,
          forNextSessionAt: forNextSession ? at : null,
        },
      ],
    })
    await db.waitingReview.deleteMany({ where: { workspaceId, occurrenceId } })
  })

/** The newest answer of each practice by its page's own count, for who proves that none was lost. @param owner a connection of the database's owner */
export const newestAnswers = async (
  owner: pg.Client,
  occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await owner.query<{ id: string; sequence: string }>(
    "SELECT occurrence_id AS id, max(sequence) AS sequence FROM answers WHERE occurrence_id = ANY ($1::uuid[]) GROUP BY 1",
    [occurrenceIds],
  )
  return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]))
}
