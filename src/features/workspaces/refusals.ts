import { refusal } from "@/lib/refusal"

export const alreadyStaff = refusal({
  code: "ALREADY_STAFF",
  status: "CONFLICT",
  says: "Someone with this address works here already.",
  field: "email",
})

export const isClientHere = refusal({
  code: "IS_CLIENT_HERE",
  status: "CONFLICT",
  says: "This address belongs to one of your clients, who must not read the record of others. Staff needs an address of their own.",
  field: "email",
})

export const notYourself = refusal({
  code: "NOT_YOURSELF",
  status: "CONFLICT",
  says: "You cannot remove yourself. Another owner can.",
})

export const setUpYoursFirst = refusal({
  code: "SET_UP_YOURS_FIRST",
  status: "PRECONDITION_FAILED",
  says: "Please set up a second step for your own account first. Otherwise you would be the first who cannot come in.",
  field: "requiresSecondStep",
})

export const lastOwner = refusal({
  code: "LAST_OWNER",
  status: "CONFLICT",
  says: "A workspace keeps at least one owner. Please add another one first.",
})

export const slugTaken = refusal({
  code: "SLUG_TAKEN",
  status: "CONFLICT",
  says: "This address is used by another workspace. Please choose a different one.",
  field: "slug",
})

export const notProved = refusal({
  code: "NOT_PROVED",
  status: "PRECONDITION_FAILED",
  says: "Your browser did not finish the small task that keeps programs out. Everything you wrote is still here: please send it once more.",
})
