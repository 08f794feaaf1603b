import { refusal } from "@/lib/refusal"

export const nobodyElseHere = refusal({
  code: "NOBODY_ELSE_HERE",
  status: "UNPROCESSABLE_CONTENT",
  says: "There is nobody else here to read it. Please write to your practitioner instead.",
  field: "to",
})

export const relationshipEnded = refusal({
  code: "RELATIONSHIP_ENDED",
  status: "CONFLICT",
  says: "This work together has ended, so nothing new can be written here.",
})
