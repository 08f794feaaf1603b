import { refusal } from "@/lib/refusal"

export const alreadySent = refusal({
  code: "FORM_SENT",
  status: "CONFLICT",
  says: "This form has been sent already, perhaps in another window. To say something else, open it and choose Change my answers.",
})

export const notAskedAnyMore = refusal({
  code: "FORM_CLOSED",
  status: "PRECONDITION_FAILED",
  says: "This form is not asked for any more. There is nothing you need to do.",
})
