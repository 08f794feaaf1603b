import { byThemselves, hidden } from "@/server/data/audit"

export const todayActions = {
  read: hidden("today.read", byThemselves),
  lookedBack: hidden("audit.read", byThemselves),
}
