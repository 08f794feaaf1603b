import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string }

const subject = ({ workspace }: Props) => `Please choose other days with ${workspace}`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview="Your payment comes back in full">
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>
      your payment reached us after your days were no longer kept, and by then someone else had them. We are sorry. The
      whole amount is going back to your card by itself.
    </Paragraph>
    <Paragraph>You are welcome to choose other days.</Paragraph>
    <Action url={url}>Choose other days</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane" }

export const datesLostMail = mailTemplate("intensives/dates-lost", { subject, Body, previewProps })
