import { appointmentConfirmedMail } from "@emails/scheduling/appointment-confirmed"
import type { Room } from "@/server/room"
import { appointmentConfirmed, holdReleased } from "./events"
import { sendConfirmation, sweepHolds } from "./reactions"
import { schedulingRouter } from "./router"

export const scheduling = {
  router: schedulingRouter,
  events: [holdReleased, appointmentConfirmed],
  reactions: [sendConfirmation],
  mails: [appointmentConfirmedMail],
  work: [sweepHolds],
} satisfies Room
