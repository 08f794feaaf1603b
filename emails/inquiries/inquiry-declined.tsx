import { mailTemplate } from "../template"
import { Body, type Props, subject } from "./inquiry-reply"

const previewProps: Props = {
  workspace: "Harbour Lane",
  body: "Hello Marit,\n\nthank you for writing. I am not able to take this on at the moment.\n\nIngrid Sunde",
}

/** The same envelope as a yes, so that nobody who sees it in passing learns which it was. */
export const inquiryDeclinedMail = mailTemplate("inquiries/inquiry-declined", { subject, Body, previewProps })
