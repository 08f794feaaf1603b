import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; number: string; amount: string }

const subject = ({ workspace }: Props) => `Money from ${workspace} could not go back to your card`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={`Number ${props.number}`}>
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>
      {`${props.amount} was to go back to the card it came from (number ${props.number}), and your bank did not take it. An earlier e-mail may have said that it was on its way; that is no longer so.`}
    </Paragraph>
    <Paragraph>
      {`The money is still yours. ${props.workspace} has been told, and will return it. If your card was replaced, or you would like it in another way, please say so.`}
    </Paragraph>
    <Action url={url}>Open your payments</Action>
  </Frame>
)

const previewProps: Props = { name: "Marit", workspace: "Harbour Lane", number: "2026-0007", amount: "€900.00" }

export const refundFailedMail = mailTemplate("payments/refund-failed", { subject, Body, previewProps })
