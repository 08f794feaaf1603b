import { Action, Frame, Paragraph } from "../frame"

type Props = { workspace: string }

export const subject = () => "A new message is waiting"

export const Body = ({ url = "", workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can read it after signing in.">
    <Paragraph>A new message is waiting. You can read it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

export const previewProps: Props = { workspace: "Harbour Lane" }
