import { reviewsToCount } from "@/features/assignments/queries/desk"
import { deskOf } from "@/features/assignments/queries/review"
import { todayPractices } from "@/features/assignments/queries/today"
import { formsDue } from "@/features/forms/queries/due"
import { formsToCount, formsToRead } from "@/features/forms/queries/for-staff"
import { inquiriesToCount, inquiryRows } from "@/features/inquiries/queries"
import { inquiryListInput } from "@/features/inquiries/schema"
import { arrivals } from "@/features/invitations/queries"
import { ordersOfRelationship } from "@/features/payments/queries"
import { relationshipPage } from "@/features/relationships/queries"
import {
  appointmentsOfRelationship,
  nextAppointment,
  upcomingAppointments,
} from "@/features/scheduling/queries/appointments"
import { uncheckedLines } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import type { ClientScope, StaffScope } from "@/server/data/scope"
import { rolePermissions, type StaffPermission } from "@/server/http/permissions"

/** A client's Today: four statements besides those of the procedure. */
export const clientToday = async (scope: ClientScope, timeZone: string) => ({
  practices: await todayPractices(scope, timeZone),
  appointment: await nextAppointment(scope),
  due: await formsDue(scope),
})

const may = (scope: StaffScope, permission: StaffPermission) => rolePermissions[scope.actor.kind].includes(permission)

const none = { rows: [], further: 0 }

const newInquiries = async (scope: StaffScope) => {
  const { rows, next } = await inquiryRows(scope, inquiryListInput.parse({ state: "new" }))
  return { rows, more: next !== null }
}

/** What waits at a desk: new inquiries, answers to review, forms to read. */
export type DeskCounts = Readonly<{ inquiries: number; reviews: number; forms: number }>

/** The counts of the side navigation, of just what the lists show to this staff member; null for the front desk. One statement. */
export const deskCounts = async (scope: StaffScope): Promise<DeskCounts | null> => {
  if (!may(scope, "assignments:read")) return null
  const [row] = await scope.db.$queryRaw<DeskCounts[]>`
    SELECT ${inquiriesToCount(scope)}::int AS inquiries, ${reviewsToCount(scope)}::int AS reviews, ${formsToCount(scope)}::int AS forms`
  return row ?? null
}

/** Staff's Today, by what their role may see: six statements besides those of the procedure, however many relationships there are. */
export const staffToday = async (scope: StaffScope, occurrenceId: string | null) => {
  const isClinician = may(scope, "assignments:read")
  if (occurrenceId && !isClinician) throw notFound()
  const desk = isClinician
    ? await deskOf(scope, occurrenceId)
    : { now: scope.now, groups: [], toReview: 0, further: 0, review: null }
  return {
    ...desk,
    forms: may(scope, "forms:read") ? await formsToRead(scope) : none,
    inquiries: may(scope, "inquiries:read") ? await newInquiries(scope) : { rows: [], more: false },
    appointments: may(scope, "calendar:read") ? await upcomingAppointments(scope, { days: 2 }) : [],
    uncheckedLines: may(scope, "workspace:settings") ? await uncheckedLines(scope) : null,
  }
}
export type StaffToday = Awaited<ReturnType<typeof staffToday>>

/** Staff's page of one relationship: what was agreed, how its members came in, what they have booked and what they owe. */
export const relationshipOverview = async (scope: StaffScope, relationshipId: string) => ({
  now: scope.now,
  relationship: await relationshipPage(scope, relationshipId),
  arrivals: await arrivals(scope, relationshipId),
  appointments: await appointmentsOfRelationship(scope, relationshipId),
  orders: await ordersOfRelationship(scope, relationshipId),
})
export type RelationshipOverview = Awaited<ReturnType<typeof relationshipOverview>>
