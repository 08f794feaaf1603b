import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string }

const subject = () => "Something new is waiting"

const Body = ({ url = "", name, workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can read it after signing in.">
    <Paragraph>Dear {name},</Paragraph>
    <Paragraph>something new is waiting for you. You can read it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }

export const newMessageMail = mailTemplate("messaging/new-message", { subject, Body, previewProps })
