import { Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { workspace: string; body: string }

const subject = () => "An answer to your message"

/** The same envelope as a yes, so that nobody who sees it in passing learns which it was. */
const Body = ({ workspace, body }: Props) => (
  <Frame from={workspace} preview="You can answer to this mail.">
    {body.split(/\n{2,}/).map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
  </Frame>
)

const previewProps: Props = {
  workspace: "Harbour Lane",
  body: "Hello Marit,\n\nthank you for writing. I am not able to take this on at the moment.\n\nIngrid Sunde",
}

export const inquiryDeclinedMail = mailTemplate("inquiries/inquiry-declined", { subject, Body, previewProps })
