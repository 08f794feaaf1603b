import { datesLostMail } from "@emails/intensives/dates-lost"
import { daysLapsedMail } from "@emails/intensives/days-lapsed"
import type { Room } from "@/server/room"
import { intensiveActions } from "./audit"
import { datesLost } from "./events"
import { confirmOnPayment, forgetOrder, sendDatesLost, sendDaysLapsed } from "./reactions"
import { intensivesRouter } from "./router"

export const intensives = {
  router: intensivesRouter,
  events: [datesLost],
  reactions: [confirmOnPayment, forgetOrder, sendDatesLost, sendDaysLapsed],
  mails: [datesLostMail, daysLapsedMail],
  audit: Object.values(intensiveActions),
} satisfies Room
