import { byItself, byThemselves, hidden, shown } from "@/server/data/audit"

export const intensiveActions = {
  listed: shown("intensives.read", "Looked at the list of intensives", "once a day"),
  offered: hidden("intensives.offered", byThemselves),
  depositRead: hidden("intensive.deposit-read", byThemselves),
  daysChosen: hidden("intensive.days-chosen", byThemselves),
  datesLost: hidden("intensive.dates-lost", byItself),
}
