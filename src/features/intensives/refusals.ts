import { refusal } from "@/lib/refusal"

/** The same sentence whatever the reason: not yet accepted, ended, or decided otherwise. */
export const notOpenToBook = refusal({
  code: "NOT_OPEN_TO_BOOK",
  status: "PRECONDITION_FAILED",
  says: "Booking is not open for you yet. Your practitioner will tell you the next step.",
})

export const termsChanged = refusal({
  code: "TERMS_CHANGED",
  status: "CONFLICT",
  says: "What is due, or when, has changed since you opened this page. Please read it once more; nothing was kept and nothing is owed.",
  field: "agrees",
})
