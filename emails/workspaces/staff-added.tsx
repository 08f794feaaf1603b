import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; from: string }

const subject = () => "Your account is ready"

const Body = ({ url = "", name, from }: Props & { url?: string }) => (
  <Frame from={from} preview="You can sign in with this address.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      you can now work at {from}. Sign in with the address that this mail came to: we send you a link, and no password
      is needed.
    </Paragraph>
    <Action url={url}>Go to the sign-in</Action>
  </Frame>
)

const previewProps: Props = { name: "Tove Lie", from: "Harbour Lane" }

export const staffAddedMail = mailTemplate("workspaces/staff-added", { subject, Body, previewProps })
