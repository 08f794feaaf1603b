import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; hours: number }

const subject = () => "Please confirm your message"

const Body = ({ url = "", name, workspace, hours }: Props & { url?: string }) => (
  <Frame from={workspace} preview="One step is left.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      a message was sent with this address. Please confirm that it was you, then it will be read. Without that, it is
      deleted unread after {hours} hours.
    </Paragraph>
    <Action url={url}>Confirm</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane", hours: 48 }

export const inquiryConfirmMail = mailTemplate("inquiries/inquiry-confirm", {
  subject,
  Body,
  previewProps,
  signs: { purpose: "inquiry", for: "inquiry" },
})
