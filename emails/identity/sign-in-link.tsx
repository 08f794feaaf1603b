import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { from: string; minutes: string }

const subject = () => "Your link to sign in"

const Body = ({ url = "", from, minutes }: Props & { url?: string }) => (
  <Frame from={from} preview="It works once, in the browser you asked from.">
    <Paragraph>Hello,</Paragraph>
    <Paragraph>
      here is the link you asked for. It works once, for {minutes} minutes, and only in the browser where you asked for
      it.
    </Paragraph>
    <Action url={url}>Sign in</Action>
    <Paragraph>If it was not you, you need not do anything. Nobody can sign in without this e-mail.</Paragraph>
  </Frame>
)

const previewProps: Props = { from: "Harbour Lane", minutes: "10" }

export const signInLinkMail = mailTemplate("identity/sign-in-link", { subject, Body, previewProps })
