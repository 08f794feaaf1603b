import type { InquiryAbout, InquiryState } from "../schema"

export const stateLabels: Record<InquiryState, string> = {
  new: "New",
  answered: "Answered",
  invited: "Invited",
  declined: "Declined",
  archived: "Archived",
}

export const aboutLabels: Record<InquiryAbout, string> = {
  me: "About themselves",
  us: "About both, and the partner knows",
  partner_unaware: "About both, and the partner does not know yet",
}
