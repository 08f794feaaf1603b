import { refusal } from "@/lib/refusal"

export const documentChanged = refusal({
  code: "DOCUMENT_CHANGED",
  status: "CONFLICT",
  says: "This document has been changed since you opened it. Please read it again before you decide.",
})

/** Said to the member whose own documents they are, and to nobody else. */
export const waitsForYou = refusal({
  code: "WAITS_FOR_YOUR_CONSENT",
  status: "PRECONDITION_FAILED",
  says: "This waits for your yes to a document. You find it under Consents, and nothing that you wrote is lost.",
})

/** Said to staff; who said what stands with each member’s own forms, so that a shared screen tells nobody. */
export const waitsForConsents = refusal({
  code: "WAITS_FOR_CONSENTS",
  status: "PRECONDITION_FAILED",
  says: "This waits for consents. What each member has said stands with their own forms.",
})
