import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string }

const subject = ({ workspace }: Props) => `You have a new form in ${workspace}`

const Body = ({ url = "", name, workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can open it after signing in.">
    <Paragraph>Dear {name},</Paragraph>
    <Paragraph>
      a form is waiting for you. Take it when you have a quiet moment; you can stop at any point and go on later.
    </Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }

export const formAskedMail = mailTemplate("forms/form-asked", { subject, Body, previewProps })
