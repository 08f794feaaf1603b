import { byThemselves, hidden, shown } from "@/server/data/audit"

export const messageActions = {
  read: shown("messages.read", "Read messages", "once a day"),
  sent: shown("message.sent", "Wrote a message"),
  seen: hidden("messages.seen", byThemselves),
}
