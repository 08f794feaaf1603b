import { refusal } from "@/lib/refusal"

export const firstHourNotDone = refusal({
  code: "FIRST_HOUR_NOT_DONE",
  status: "PRECONDITION_FAILED",
  says: "A line of this list is still open. It can be put away when each is done or left out.",
})
