import { Action, Frame, Paragraph } from "../frame"

type Props = { name: string; workspace: string }

export const subject = () => "Something is waiting for you"

export const Body = ({ url = "", name, workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="Whenever it suits you.">
    <Paragraph>Dear {name},</Paragraph>
    <Paragraph>something is waiting for you. Whenever it suits you, you can open it here.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

export const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }
