import { reminderMail } from "@emails/assignments/reminder"
import { somethingNewMail } from "@emails/assignments/something-new"
import type { Room } from "@/server/room"
import { occurrenceRevealed } from "./events"
import {
  endWithWork,
  followTimeZone,
  openWithoutLeaver,
  sweepOccurrences,
  sweepReminders,
  tellOpened,
} from "./reactions"
import { assignmentsRouter } from "./router"

export const assignments = {
  router: assignmentsRouter,
  events: [occurrenceRevealed],
  reactions: [tellOpened, followTimeZone, openWithoutLeaver, endWithWork],
  mails: [reminderMail, somethingNewMail],
  work: [sweepOccurrences, sweepReminders],
} satisfies Room
