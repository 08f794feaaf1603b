import { Action, Digits, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { from: string; minutes: string }

const subject = () => "Your link to sign in"

const Body = ({ url = "", digits = "", from, minutes }: Props & { url?: string; digits?: string }) => (
  <Frame from={from} preview="It works once, in the browser you asked from.">
    <Paragraph>Hello,</Paragraph>
    <Paragraph>
      here is the link you asked for. It works once, for {minutes} minutes, and only in the browser where you asked for
      it.
    </Paragraph>
    <Action url={url}>Sign in</Action>
    <Paragraph>Reading this on another device? Write this code where you asked for it:</Paragraph>
    <Digits>{digits}</Digits>
    <Paragraph>
      If it was not you, you need not do anything. Nobody can sign in without this e-mail, so please tell the code to no
      one; we never ask for it.
    </Paragraph>
  </Frame>
)

const previewProps: Props = { from: "Harbour Lane", minutes: "10" }

export const signInLinkMail = mailTemplate("identity/sign-in-link", {
  subject,
  Body,
  previewProps,
  signs: { purpose: "sign-in", for: "sign_in_link" },
})
