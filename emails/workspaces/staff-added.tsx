import { Action, Frame, Paragraph } from "../frame"

type Props = { name: string; from: string }

export const subject = () => "Your place is ready"

export const Body = ({ url = "", name, from }: Props & { url?: string }) => (
  <Frame from={from} preview="You can sign in with this address.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      you now have a place at {from}. Sign in with the address that this letter came to: we send you a link, and no
      password is needed.
    </Paragraph>
    <Action url={url}>Go to the sign-in</Action>
  </Frame>
)

export const previewProps: Props = { name: "Tove Lie", from: "Harbour Lane" }
