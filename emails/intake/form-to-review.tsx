import { Action, Frame, Paragraph } from "../frame"

type Props = { workspace: string }

export const subject = () => "A form is ready for review"

export const Body = ({ url = "", workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can open it after signing in.">
    <Paragraph>A form is ready for review. You can open it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

export const previewProps: Props = { workspace: "Harbour Lane" }
