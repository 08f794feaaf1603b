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

export const heldOften = refusal({
  code: "HELD_OFTEN",
  status: "TOO_MANY_REQUESTS",
  says: "Days were kept for you several times since yesterday. Please choose again tomorrow, or write to your practitioner.",
})

export const dateHasPassed = refusal({
  code: "DATE_HAS_PASSED",
  status: "UNPROCESSABLE_CONTENT",
  says: "This date has passed. Please choose today or a later one.",
  field: "date",
})
