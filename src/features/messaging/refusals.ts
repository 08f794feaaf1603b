import { refusal } from "@/lib/refusal"

export const nobodyElseHere = refusal({
  code: "NOBODY_ELSE_HERE",
  status: "UNPROCESSABLE_CONTENT",
  says: "There is nobody else here to read it. Please write to your practitioner instead.",
  field: "to",
})

export const writtenOften = refusal({
  code: "WRITTEN_OFTEN",
  status: "TOO_MANY_REQUESTS",
  says: "That was a lot in a short time. What you wrote is still here: please send it in a few minutes.",
})

export const relationshipEnded = refusal({
  code: "RELATIONSHIP_ENDED",
  status: "CONFLICT",
  says: "This work together has ended, so nothing new can be written here.",
})
