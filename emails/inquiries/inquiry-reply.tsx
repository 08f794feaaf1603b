import { Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

export type Props = { workspace: string; body: string }

export const subject = () => "An answer to your message"

/** The words are those of the person who answers; what stands around them stays neutral. A decline comes in the same envelope. */
export const Body = ({ workspace, body }: Props) => (
  <Frame from={workspace} preview="You can answer to this mail.">
    {body.split(/\n{2,}/).map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
  </Frame>
)

const previewProps: Props = {
  workspace: "Harbour Lane",
  body: "Hello Marit,\n\nthank you for writing. Would Thursday at 10:00 suit you for a first call?\n\nIngrid Sunde",
}

export const inquiryReplyMail = mailTemplate("inquiries/inquiry-reply", { subject, Body, previewProps })
