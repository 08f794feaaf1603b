import { reminderMail } from "@emails/assignments/reminder"
import { somethingNewMail } from "@emails/assignments/something-new"
import type { Room } from "@/server/room"
import { assignmentActions, practiceActions, reviewActions } from "./audit"
import { occurrenceRevealed } from "./events"
import {
  endWithWork,
  followTimeZone,
  notifyOpened,
  openWithoutLeaver,
  sweepOccurrences,
  sweepReminders,
} from "./reactions"
import { assignmentsRouter } from "./router"

export const assignments = {
  router: assignmentsRouter,
  events: [occurrenceRevealed],
  reactions: [notifyOpened, followTimeZone, openWithoutLeaver, endWithWork],
  mails: [reminderMail, somethingNewMail],
  work: [sweepOccurrences, sweepReminders],
  audit: [...Object.values(assignmentActions), ...Object.values(practiceActions), ...Object.values(reviewActions)],
} satisfies Room
