import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string }

const subject = () => "Something is waiting for you"

const Body = ({ url = "", name, workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="Whenever it suits you.">
    <Paragraph>Dear {name},</Paragraph>
    <Paragraph>something is waiting for you. Whenever it suits you, you can open it here.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }

export const reminderMail = mailTemplate("assignments/reminder", { subject, Body, previewProps })
