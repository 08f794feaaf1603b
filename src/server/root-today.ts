import { deskOf } from "@/features/assignments/queries/review"
import { todayPractices } from "@/features/assignments/queries/today"
import { deskInput } from "@/features/assignments/schema"
import { formsDue } from "@/features/intake/forms/queries/due"
import { formsToRead } from "@/features/intake/forms/queries/for-staff"
import { inquiryRows } from "@/features/intake/inquiries/queries"
import { inquiryListInput } from "@/features/intake/inquiries/schema"
import { nextAppointment, upcomingAppointments } from "@/features/scheduling/queries/appointments"
import { notFound } from "@/lib/refusal"
import { rolePermissions, type StaffPermission } from "./permissions"
import type { ClientScope, StaffScope } from "./scope"
import { client, router, staff } from "./trpc"

// The two pages that belong to no room: each asks several rooms, in one transaction, so that its cost stays in sight.

/** A client's Today: four statements besides those of the door. */
const clientToday = async (scope: ClientScope, timeZone: string) => ({
  practices: await todayPractices(scope, timeZone),
  appointment: await nextAppointment(scope),
  due: await formsDue(scope),
})

const may = (scope: StaffScope, permission: StaffPermission) => rolePermissions[scope.actor.kind].includes(permission)

const newInquiries = async (scope: StaffScope) =>
  (await inquiryRows(scope, inquiryListInput.parse({ state: "new" }))).rows

/** Staff's Today, by what their role may see: six statements besides those of the door, however many relationships there are. */
const staffToday = async (scope: StaffScope, occurrenceId: string | null) => {
  const isClinician = may(scope, "assignments:read")
  if (occurrenceId && !isClinician) throw notFound()
  const desk = isClinician
    ? await deskOf(scope, occurrenceId)
    : { now: scope.now, groups: [], toReview: 0, further: 0, review: null }
  return {
    ...desk,
    forms: may(scope, "intake:read") ? await formsToRead(scope) : [],
    inquiries: may(scope, "inquiries:read") ? await newInquiries(scope) : [],
    appointments: may(scope, "calendar:read") ? await upcomingAppointments(scope, { days: 2 }) : [],
  }
}

export const todayRouter = router({
  mine: client("practices:own").query(({ ctx }) => clientToday(ctx.scope, ctx.place?.timeZone ?? "UTC")),
  desk: staff("workspace:read")
    .input(deskInput)
    .query(({ ctx, input }) => staffToday(ctx.scope, input.occurrenceId ?? null)),
})
