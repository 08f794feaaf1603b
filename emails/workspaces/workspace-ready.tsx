import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; from: string; address: string }

const subject = () => "Your workspace is ready"

const Body = ({ url = "", name, from, address }: Props & { url?: string }) => (
  <Frame from={from} preview="You can sign in with this address.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      {from} now has its place at {address}. Sign in with the address that this mail came to: we send you a link, and no
      password is needed.
    </Paragraph>
    <Paragraph>A short list then leads you through the first hour, up to your first client.</Paragraph>
    <Action url={url}>Go to the sign-in</Action>
  </Frame>
)

const previewProps: Props = { name: "Ingrid Sunde", from: "Harbour Lane", address: "/harbour-lane" }

export const workspaceReadyMail = mailTemplate("workspaces/workspace-ready", { subject, Body, previewProps })
