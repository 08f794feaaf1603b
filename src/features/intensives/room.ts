import { datesLostMail } from "@emails/intensives/dates-lost"
import type { Room } from "@/server/room"
import { intensiveActions } from "./audit"
import { datesLost } from "./events"
import { confirmOnPayment, forgetOrder, freeDays, sendDatesLost } from "./reactions"
import { intensivesRouter } from "./router"

export const intensives = {
  router: intensivesRouter,
  events: [datesLost],
  reactions: [confirmOnPayment, freeDays, forgetOrder, sendDatesLost],
  mails: [datesLostMail],
  audit: Object.values(intensiveActions),
} satisfies Room
