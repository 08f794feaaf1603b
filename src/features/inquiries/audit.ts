import { hidden, nobodysRecord, shown } from "@/server/data/audit"

export const inquiryActions = {
  received: hidden("inquiry.received", nobodysRecord),
  confirmed: hidden("inquiry.confirmed", nobodysRecord),
  listed: hidden("inquiries.listed", nobodysRecord),
  read: shown("inquiry.read", "Opened a message that came from your address"),
  invited: hidden("inquiry.invited", "the invitation that was made has an event of its own"),
  archived: hidden("inquiry.archived", nobodysRecord),
  broughtBack: hidden("inquiry.broughtBack", nobodysRecord),
}

/** By what was written, and whether it was mailed or told on the phone. */
export const replyActions = {
  reply: {
    mail: hidden("inquiry.reply.mail", nobodysRecord),
    call: hidden("inquiry.reply.call", nobodysRecord),
  },
  decline: {
    mail: hidden("inquiry.decline.mail", nobodysRecord),
    call: hidden("inquiry.decline.call", nobodysRecord),
  },
}
