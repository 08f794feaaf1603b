import { refusal } from "@/lib/refusal"

export const alreadyPaid = refusal({
  code: "ALREADY_PAID",
  status: "CONFLICT",
  says: "This has been paid already. Nothing was charged again.",
})

export const noLongerOwed = refusal({
  code: "NO_LONGER_OWED",
  status: "PRECONDITION_FAILED",
  says: "This is no longer open, so there is nothing to pay. Nothing was charged.",
})

export const processorAway = refusal({
  code: "PROCESSOR_AWAY",
  status: "PRECONDITION_FAILED",
  says: "The payment page cannot be reached right now. Nothing was charged. Please try again in a minute.",
})

export const keysRefused = refusal({
  code: "KEYS_REFUSED",
  status: "PRECONDITION_FAILED",
  says: "The payment processor does not accept these keys. Please look at STRIPE_SECRET_KEY where Attune runs.",
})

export const processorSilent = refusal({
  code: "PROCESSOR_SILENT",
  status: "PRECONDITION_FAILED",
  says: "The payment processor cannot be reached right now. Please ask it again in a minute.",
})

export const moreThanPaid = refusal({
  code: "MORE_THAN_PAID",
  status: "BAD_REQUEST",
  says: "That is more than is left of this payment.",
  field: "amountMinor",
})

export const refundDealtWith = refusal({
  code: "REFUND_DEALT_WITH",
  status: "CONFLICT",
  says: "Someone has dealt with this refund already. Please open the page again to see how.",
})
