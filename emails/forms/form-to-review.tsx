import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { workspace: string }

const subject = () => "A form is ready for review"

const Body = ({ url = "", workspace }: Props & { url?: string }) => (
  <Frame from={workspace} preview="You can open it after signing in.">
    <Paragraph>A form is ready for review. You can open it after signing in.</Paragraph>
    <Action url={url}>Open</Action>
  </Frame>
)

const previewProps: Props = { workspace: "Harbour Lane" }

export const formToReviewMail = mailTemplate("forms/form-to-review", { subject, Body, previewProps })
