import { Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; replyWithinDays: number }

const within = (days: number) => (days === 1 ? "one working day" : `${days} working days`)

const subject = () => "Your message has arrived"

const Body = ({ name, workspace, replyWithinDays }: Props) => (
  <Frame from={workspace} preview="It has arrived, and an answer will follow.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      your message has arrived. An answer usually comes within {within(replyWithinDays)}. There is nothing you need to
      do until then.
    </Paragraph>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane", replyWithinDays: 2 }

export const inquiryReceivedMail = mailTemplate("inquiries/inquiry-received", { subject, Body, previewProps })
