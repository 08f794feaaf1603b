import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { workspace: string }

const subject = () => "A new message is waiting"

const Body = ({ url = "", workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can read it after signing in.">
    <Paragraph>A new message is waiting. You can read it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

const previewProps: Props = { workspace: "Harbour Lane" }

export const inquiryNoticeMail = mailTemplate("inquiries/inquiry-notice", { subject, Body, previewProps })
