import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; number: string; amount: string }

const subject = ({ workspace }: Props) => `Money is on its way back from ${workspace}`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={`Number ${props.number}`}>
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>
      {`${props.amount} is going back to the card it came from (number ${props.number}). Most banks show it within five to ten working days. There is nothing you need to do.`}
    </Paragraph>
    <Action url={url}>Open the receipt</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane", number: "2026-0007", amount: "€900.00" }

export const refundMail = mailTemplate("payments/refund", { subject, Body, previewProps })
