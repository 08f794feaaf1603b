import { reminderMail } from "@emails/assignments/reminder"
import { somethingNewMail } from "@emails/assignments/something-new"
import type { Room } from "@/server/room"
import { assignmentActions, practiceActions, reviewActions } from "./audit"
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
  audit: [...Object.values(assignmentActions), ...Object.values(practiceActions), ...Object.values(reviewActions)],
} satisfies Room
