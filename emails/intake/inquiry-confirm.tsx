import { Action, Frame, Paragraph } from "../frame"

type Props = { name: string; workspace: string; hours: number }

export const subject = () => "Please confirm your message"

export const Body = ({ url = "", name, workspace, hours }: Props & { url?: string }) => (
  <Frame from={workspace} preview="One step is left.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      a message was sent with this address. Please confirm that it was you, then it will be read. Without that, it is
      deleted unread after {hours} hours.
    </Paragraph>
    <Action url={url}>Confirm</Action>
  </Frame>
)

export const previewProps: Props = { name: "Marit", workspace: "Harbour Lane", hours: 48 }
