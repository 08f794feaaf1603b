import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = {
  from: string
  /** one sentence: rules/security-changes.ts */
  what: string
  /** "25 November 2026, 16:02" */
  when: string
  /** "Firefox on a Mac" */
  device: string
}

const subject = () => "A change to how you sign in"

const Body = ({ url = "", from, what, when, device }: Props & { url?: string }) => (
  <Frame from={from} preview="If it was you, there is nothing to do.">
    <Paragraph>Hello,</Paragraph>
    <Paragraph>{what}</Paragraph>
    <Paragraph>
      When: {when}
      {"\n"}
      Where: {device}
    </Paragraph>
    <Paragraph>
      If it was you, there is nothing to do. If it was not, open your account now: sign out all other browsers there,
      and then set anew what you sign in with.
    </Paragraph>
    <Action url={url}>Your account</Action>
  </Frame>
)

const previewProps: Props = {
  from: "Harbour Lane",
  what: "The password of your account was changed.",
  when: "25 November 2026, 16:02",
  device: "Firefox on a Mac",
}

export const securityChangeMail = mailTemplate("identity/security-change", { subject, Body, previewProps })
