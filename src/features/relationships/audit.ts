import { byItself, hidden, shown } from "@/server/data/audit"

const confidentiality = "Changed what is agreed about confidences"

export const relationshipActions = {
  listed: hidden("relationships.listed", "a list of names; opening one has an event of its own"),
  read: shown("relationship.read", "Opened the page of your relationship"),
  created: shown("relationship.created", "Made the page of your relationship"),
  accepted: shown("relationship.accepted", "Agreed to work with you"),
  intensiveAccepted: shown("relationship.intensive-accepted", "Agreed to an intensive with you"),
  intensiveTakenBack: hidden("relationship.intensive-taken-back", "its reason may be one member's alone"),
  memberJoined: shown("relationship.memberJoined", "Added you to a relationship"),
  memberRenamed: hidden("relationship.memberRenamed", byItself),
  memberLeft: shown("relationship.memberLeft", "Marked you as having left a relationship"),
  ended: shown("relationship.ended", "Ended the work together"),
}

/** By what holds from now on. */
export const confidentialityActions = {
  no_secrets: shown("relationship.confidentiality.no_secrets", confidentiality),
  individual_private: shown("relationship.confidentiality.individual_private", confidentiality),
  discretion: shown("relationship.confidentiality.discretion", confidentiality),
}
