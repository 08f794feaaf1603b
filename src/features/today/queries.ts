import { reviewsToCount } from "@/features/assignments/queries/desk"
import { deskOf } from "@/features/assignments/queries/review"
import { todayPractices } from "@/features/assignments/queries/today"
import { anyClientSignedIn } from "@/features/clients/queries"
import { hasOwnNotice, isOpenFor } from "@/features/consents/queries"
import { formsDue } from "@/features/forms/queries/due"
import { formsToCount, formsToRead, formsTrace } from "@/features/forms/queries/for-staff"
import { inquiriesToCount, inquiriesTrace, inquiryRows } from "@/features/inquiries/queries"
import { inquiryListInput } from "@/features/inquiries/schema"
import { myMoney } from "@/features/intensives/queries"
import { arrivals } from "@/features/invitations/queries"
import { keysMark } from "@/features/payments/commands/prove-keys"
import { ordersOfRelationship } from "@/features/payments/queries/desk"
import { relationshipPage } from "@/features/relationships/queries"
import { openSignals, signalsToCount, signalsTrace } from "@/features/safety/queries"
import {
  appointmentsOfRelationship,
  calendarTrace,
  comingUp,
  confirmedOfRelationship,
  upcomingAppointments,
} from "@/features/scheduling/queries/appointments"
import { anyHours } from "@/features/scheduling/queries/hours"
import { anyService } from "@/features/scheduling/queries/services"
import { beginning, staffNames, uncheckedLines } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import { type AuditAction, type AuditEntry, audit, auditAll } from "@/server/data/audit"
import { staffActionsOnMine } from "@/server/data/audit-trail"
import type { ClientScope, StaffScope } from "@/server/data/scope"
import { may } from "@/server/http/permissions"
import { todayActions } from "./audit"
import { type FirstHourFacts, firstHourOf } from "./rules"
import type { OverviewAsked } from "./schema"

const traceOf = (scope: ClientScope, action: AuditAction) =>
  audit(scope, { action, subject: ["client", scope.actor.clientId], clientIds: [scope.actor.clientId] })

/**
 * A client's Today: four statements sent together and the audit, besides those of the procedure, and one more where something is
 * to pay.
 */
export const clientToday = async (scope: ClientScope, timeZone: string) => {
  const [practices, appointments, due, money] = await Promise.all([
    todayPractices(scope, timeZone),
    comingUp(scope),
    formsDue(scope),
    myMoney(scope),
  ])
  await traceOf(scope, todayActions.read)
  return { practices, appointments, due, money }
}

const newInquiries = async (scope: StaffScope) => {
  const { rows, next } = await inquiryRows(scope, inquiryListInput.parse({ state: "new" }))
  return { rows, more: next !== null }
}

/** What waits at a desk: what comes first, new inquiries, answers to review, forms to read. */
export type DeskCounts = Readonly<{ signals: number; inquiries: number; reviews: number; forms: number }>

/** The counts of the side navigation, of just what the lists show to this staff member; null for the front desk. One statement. */
export const deskCounts = async (scope: StaffScope): Promise<DeskCounts | null> => {
  if (!may(scope.actor.kind, "assignments:read")) return null
  const [row] = await scope.db.$queryRaw<DeskCounts[]>`
    SELECT ${signalsToCount(scope)}::int AS signals, ${inquiriesToCount(scope)}::int AS inquiries, ${reviewsToCount(scope)}::int AS reviews, ${formsToCount(scope)}::int AS forms`
  return row ?? null
}

const nothingWaits = (scope: StaffScope) => ({ now: scope.now, groups: [], toReview: 0, further: 0, review: null })

/**
 * Staff's Today, by what their role may see: seven statements besides those of the procedure, however many relationships there
 * are. The last of them writes the audit events of all.
 */
export const staffToday = async (scope: StaffScope, occurrenceId: string | null) => {
  const isClinician = may(scope.actor.kind, "assignments:read")
  if (occurrenceId && !isClinician) throw notFound()
  const [signals, { desk, traces }, forms, inquiries, appointments] = await Promise.all([
    may(scope.actor.kind, "safety:read") ? openSignals(scope) : [],
    isClinician ? deskOf(scope, occurrenceId) : { desk: nothingWaits(scope), traces: [] as AuditEntry[] },
    may(scope.actor.kind, "forms:read") ? formsToRead(scope) : null,
    may(scope.actor.kind, "inquiries:read") ? newInquiries(scope) : null,
    may(scope.actor.kind, "calendar:read") ? upcomingAppointments(scope, { days: 2 }) : null,
  ])
  const seen = (entry: AuditEntry | null) => (entry ? [entry] : [])
  await auditAll(scope, [
    ...seen(signalsTrace(signals)),
    ...traces,
    ...seen(forms && formsTrace(forms.rows)),
    ...seen(inquiries && inquiriesTrace),
    ...seen(appointments && calendarTrace(scope, appointments)),
  ])
  return {
    ...desk,
    signals: signals.map(({ signalId, raisedAt, acknowledgedBy }) => ({ signalId, raisedAt, acknowledgedBy })),
    forms: forms ?? { rows: [], further: 0 },
    inquiries: inquiries ?? { rows: [], more: false },
    appointments: appointments ?? [],
    uncheckedLines: may(scope.actor.kind, "workspace:settings") ? await uncheckedLines(scope) : null,
  }
}
export type StaffToday = Awaited<ReturnType<typeof staffToday>>

/** Staff's page of one relationship: what was agreed, how its members came in, what they have booked and what they owe. */
export const relationshipOverview = async (scope: StaffScope, asked: OverviewAsked) => {
  const { relationshipId, appointmentsAfter, ordersAfter } = asked
  const [relationship, arrived, appointments, confirmed, orders] = await Promise.all([
    relationshipPage(scope, relationshipId),
    arrivals(scope, relationshipId),
    appointmentsOfRelationship(scope, relationshipId, { after: appointmentsAfter }),
    confirmedOfRelationship(scope, relationshipId),
    ordersOfRelationship(scope, relationshipId, { after: ordersAfter }),
  ])
  const clientIds = relationship.members.filter(({ leftAt }) => leftAt === null).map(({ clientId }) => clientId)
  const waits = !(await isOpenFor(scope, "acceptance", { relationshipId, clientIds }))
  const bookingWaits = !(await isOpenFor(scope, "booking", { relationshipId, clientIds }))
  return { now: scope.now, relationship, arrivals: arrived, appointments, confirmed, orders, waits, bookingWaits }
}
export type RelationshipOverview = Awaited<ReturnType<typeof relationshipOverview>>

/**
 * Who of staff opened or changed the client's own record, latest first.
 * @param asked with what all rooms write into the audit
 */
export const whoLooked = async (scope: ClientScope, asked: Parameters<typeof staffActionsOnMine>[1]) => {
  const { rows, next } = await staffActionsOnMine(scope, asked)
  const names = await staffNames(
    scope,
    rows.flatMap(({ actorId }) => actorId ?? []),
  )
  await traceOf(scope, todayActions.lookedBack)
  return {
    rows: rows.map(({ id, at, says, actorId }) => ({
      id,
      at,
      what: says,
      who: names.find((staff) => staff.id === actorId)?.name ?? "Someone of the staff",
    })),
    next,
  }
}
export type WhoLooked = Awaited<ReturnType<typeof whoLooked>>

type Beginning = Omit<FirstHourFacts, "second_step" | "payments"> &
  Readonly<{ mailAskedAt: Date | null; keysProved: string | null; skipped: string[]; putAwayAt: Date | null }>

/** The owner's first hour, in one statement; null once it was put away. */
export const firstHour = async (scope: StaffScope, hasSecondStep: boolean) => {
  const [here] = await scope.db.$queryRaw<[Beginning?]>`
    SELECT own.*, ${anyService(scope)} AS services, ${anyHours(scope)} AS hours, ${hasOwnNotice(scope)} AS documents,
           ${anyClientSignedIn(scope)} AS client
      FROM (${beginning(scope)}) own`
  if (!here || here.putAwayAt) return null
  const { mailAskedAt, keysProved, skipped, ...facts } = here
  const all = { ...facts, second_step: hasSecondStep, payments: keysProved === keysMark() }
  return { ...firstHourOf(all, skipped), mailAskedAt }
}
export type FirstHourToday = NonNullable<Awaited<ReturnType<typeof firstHour>>>
