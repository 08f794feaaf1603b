import { Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; from: string }

const subject = () => "This is a test"

const Body = ({ name, from }: Props) => (
  <Frame from={from} preview="Your mail arrives.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      this mail has come the way that your clients’ mails come: from {from}, and with nothing in it of what the work is
      about. If it lies among the unwanted ones, theirs would, too: whoever looks after your mail domain can help.
    </Paragraph>
  </Frame>
)

const previewProps: Props = { name: "Ingrid Sunde", from: "Harbour Lane" }

export const testMail = mailTemplate("workspaces/test-mail", { subject, Body, previewProps })
