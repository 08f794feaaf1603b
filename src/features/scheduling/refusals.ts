import { refusal } from "@/lib/refusal"

export const daysTaken = refusal({
  code: "DAYS_TAKEN",
  status: "CONFLICT",
  says: "These days were just taken. Nothing was charged. Please choose others.",
  field: "startDate",
})

export const tooManyHolds = refusal({
  code: "TOO_MANY_HOLDS",
  status: "TOO_MANY_REQUESTS",
  says: "You have days kept already. Please pay the deposit for them or let them go first.",
})

export const dateHasPassed = refusal({
  code: "DATE_HAS_PASSED",
  status: "UNPROCESSABLE_CONTENT",
  says: "This date has passed. Please choose today or a later one.",
  field: "date",
})
