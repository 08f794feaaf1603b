import { refusal } from "@/lib/refusal"

export const documentChanged = refusal({
  code: "DOCUMENT_CHANGED",
  status: "CONFLICT",
  says: "This document has been changed since you opened it. Please read it again before you decide.",
})
