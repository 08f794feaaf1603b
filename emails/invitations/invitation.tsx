import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; until: string }

const subject = () => "Your invitation"

const Body = ({ url = "", name, workspace, until }: Props & { url?: string }) => (
  <Frame from={workspace} preview="A link of your own.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      {workspace} has invited you. The link below is yours alone: it works once, for this address, until {until}. Please
      do not pass it on.
    </Paragraph>
    <Action url={url}>Open the invitation</Action>
    <Paragraph>If you do not want this, you need not do anything.</Paragraph>
  </Frame>
)

const previewProps: Props = {
  name: "Marit",
  workspace: "Harbour Lane",
  until: "Thursday 3 December, 18:30 (Oslo time)",
}

export const invitationMail = mailTemplate("invitations/invitation", {
  subject,
  Body,
  previewProps,
  signs: { purpose: "invitation", for: "invitation" },
})
