import { refusal } from "@/lib/refusal"

export const notASafeWay = refusal({
  code: "NOT_A_SAFE_WAY",
  status: "UNPROCESSABLE_CONTENT",
  says: "You have not marked this way of reaching you as safe. Please choose another, or change that under Privacy.",
  field: "way",
})

export const nothingOpen = refusal({
  code: "NOTHING_OPEN",
  status: "CONFLICT",
  says: "This was closed meanwhile, so nobody would see it here. Please write to your practitioner under Messages, or call one of the numbers.",
})

export const closedAlready = refusal({
  code: "SIGNAL_CLOSED",
  status: "CONFLICT",
  says: "A colleague has closed this already. What you wrote is still here.",
})

export const readItFirst = refusal({
  code: "READ_IT_FIRST",
  status: "PRECONDITION_FAILED",
  says: "Please note that you have read it before you close it.",
})
