import { byThemselves, hidden, shown } from "@/server/data/audit"

/** The page that tells who looked may be seen by somebody else: it says no more than it says of any other form. */
export const safetyActions = {
  raised: hidden("safety.raised", byThemselves),
  changed: hidden("safety.changed", byThemselves),
  contactAsked: hidden("safety.contactAsked", byThemselves),
  contactTakenBack: hidden("safety.contactTakenBack", byThemselves),
  listed: hidden("safety.listed", "that something is there, with no name; opening it has an event of its own"),
  told: hidden("safety.told", "that something is to be read first, with no name; opening it has an event of its own"),
  read: shown("safety.read", "Read an answer of yours"),
  acknowledged: shown("safety.acknowledged", "Noted that an answer of yours was read"),
  closed: shown("safety.closed", "Wrote a note"),
}
