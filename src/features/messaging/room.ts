import { newMessageMail } from "@emails/messaging/new-message"
import type { Room } from "@/server/room"
import { messageActions } from "./audit"
import { messageWritten } from "./events"
import { notifyReaders } from "./reactions"
import { messagingRouter } from "./router"

export const messaging = {
  router: messagingRouter,
  events: [messageWritten],
  reactions: [notifyReaders],
  mails: [newMessageMail],
  audit: Object.values(messageActions),
} satisfies Room
