import { refusal } from "@/lib/refusal"

export const alreadyMember = refusal({
  code: "ALREADY_MEMBER",
  status: "CONFLICT",
  says: "This person is already in this relationship.",
})

export const noColorLeft = refusal({
  code: "NO_MARK_LEFT",
  status: "CONFLICT",
  says: "This relationship has had five members, which is as many as it can hold. Please create a new one.",
})

export const lastMember = refusal({
  code: "LAST_MEMBER",
  status: "CONFLICT",
  says: "This is the last person in the relationship. End the relationship instead.",
})

export const relationshipEnded = refusal({
  code: "RELATIONSHIP_ENDED",
  status: "CONFLICT",
  says: "This relationship has ended, so nothing in it changes any more.",
})
