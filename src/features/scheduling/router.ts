import { pageInput } from "@/lib/keyset"
import { client, router, staff, visitor } from "@/server/http/trpc"
import { removeHoursException, setHoursException, setWeeklyHours } from "./commands/hours"
import { hideService, saveService } from "./commands/services"
import { appointmentForStaff, calendar, comingUpNoted, myAppointment, myPast, myUpcoming } from "./queries/appointments"
import { calendarFile } from "./queries/calendar-file"
import { myHours } from "./queries/hours"
import { openDays } from "./queries/open-days"
import { publicServices, servicesToEdit } from "./queries/services"
import {
  appointmentInput,
  calendarInput,
  hoursExceptionInput,
  openDaysInput,
  removeExceptionInput,
  saveServiceInput,
  serviceInput,
  weeklyHoursInput,
} from "./schema"

const settings = staff("workspace:settings")

export const schedulingRouter = router({
  publicServices: visitor().query(({ ctx }) => publicServices(ctx.scope)),

  openDays: client("appointments:book")
    .input(openDaysInput)
    .query(({ ctx, input }) => openDays(ctx.scope, input)),
  upcoming: client("appointments:own").query(({ ctx }) => myUpcoming(ctx.scope)),
  past: client("appointments:own")
    .input(pageInput)
    .query(({ ctx, input }) => myPast(ctx.scope, input)),
  comingUp: client("appointments:own").query(({ ctx }) => comingUpNoted(ctx.scope)),
  mine: client("appointments:own")
    .input(appointmentInput)
    .query(({ ctx, input }) => myAppointment(ctx.scope, input.appointmentId)),

  calendarFile: client("appointments:own")
    .input(appointmentInput)
    .query(({ ctx, input }) => calendarFile(ctx.scope, input.appointmentId)),

  calendar: staff("calendar:read")
    .input(calendarInput)
    .query(({ ctx, input }) => calendar(ctx.scope, input)),
  byId: staff("calendar:read")
    .input(appointmentInput)
    .query(({ ctx, input }) => appointmentForStaff(ctx.scope, input.appointmentId)),
  services: settings.query(({ ctx }) => servicesToEdit(ctx.scope)),
  saveService: settings.input(saveServiceInput).mutation(({ ctx, input }) => saveService(ctx.scope, input)),
  hideService: settings.input(serviceInput).mutation(({ ctx, input }) => hideService(ctx.scope, input.serviceId, true)),
  showService: settings
    .input(serviceInput)
    .mutation(({ ctx, input }) => hideService(ctx.scope, input.serviceId, false)),
  hours: staff("calendar:read").query(({ ctx }) => myHours(ctx.scope)),
  setWeeklyHours: staff("calendar:write")
    .input(weeklyHoursInput)
    .mutation(({ ctx, input }) => setWeeklyHours(ctx.scope, input)),
  setException: staff("calendar:write")
    .input(hoursExceptionInput)
    .mutation(({ ctx, input }) => setHoursException(ctx.scope, input)),
  removeException: staff("calendar:write")
    .input(removeExceptionInput)
    .mutation(({ ctx, input }) => removeHoursException(ctx.scope, input)),
})
