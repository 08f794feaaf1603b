import { byThemselves, hidden, nobodysRecord } from "@/server/data/audit"

export const consentsRead = hidden("consents.read", byThemselves)

/** By what was decided. */
export const consentActions = {
  yes: hidden("consent.yes", byThemselves),
  no: hidden("consent.no", byThemselves),
}

export const wordsChanged = hidden("consentDocument.changed", nobodysRecord)
