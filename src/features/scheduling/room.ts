import { appointmentConfirmedMail } from "@emails/scheduling/appointment-confirmed"
import type { Room } from "@/server/room"
import { appointmentActions, hoursChanged, serviceActions } from "./audit"
import { appointmentConfirmed, holdReleased } from "./events"
import { sendConfirmation, sweepHolds } from "./reactions"
import { schedulingRouter } from "./router"

export const scheduling = {
  router: schedulingRouter,
  events: [holdReleased, appointmentConfirmed],
  reactions: [sendConfirmation],
  mails: [appointmentConfirmedMail],
  work: [sweepHolds],
  audit: [...Object.values(appointmentActions), hoursChanged, ...Object.values(serviceActions)],
} satisfies Room
