import { Action, Frame, Paragraph } from "../frame"

type Props = { name: string; workspace: string }

export const subject = () => "Something new is waiting"

export const Body = ({ url = "", name, workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can read it after signing in.">
    <Paragraph>Dear {name},</Paragraph>
    <Paragraph>something new is waiting for you. You can read it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

export const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }
