import { newMessageMail } from "@emails/messaging/new-message"
import type { Room } from "@/server/room"
import { messageActions } from "./audit"
import { messageWritten } from "./events"
import { tellReaders } from "./reactions"
import { messagingRouter } from "./router"

export const messaging = {
  router: messagingRouter,
  events: [messageWritten],
  reactions: [tellReaders],
  mails: [newMessageMail],
  audit: Object.values(messageActions),
} satisfies Room
