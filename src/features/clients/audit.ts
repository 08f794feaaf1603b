import { byItself, byThemselves, hidden, shown } from "@/server/data/audit"

export const clientActions = {
  added: shown("client.added", "Added you as a client"),
  linked: hidden("client.linked", byItself),
  profileRead: hidden("profile.read", byThemselves),
  profileChanged: hidden("profile.changed", byThemselves),
  contactRead: shown("contact.read", "Read how you are reached"),
  contactChanged: shown("contact.changed", "Changed how you are reached"),
}
