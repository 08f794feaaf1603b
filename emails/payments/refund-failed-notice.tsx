import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { workspace: string; number: string; amount: string }

const subject = ({ number }: Props) => `A refund did not arrive: number ${number}`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={`${props.amount}, number ${props.number}`}>
    <Paragraph>
      {`The card company could not return ${props.amount} (number ${props.number}). The money is in your account there, and still belongs to the payer, who has been told.`}
    </Paragraph>
    <Paragraph>
      On the payments page you can ask for it once more, or note that you returned it in another way.
    </Paragraph>
    <Action url={url}>Open payments</Action>
  </Frame>
)

const previewProps: Props = { workspace: "Harbour Lane", number: "2026-0007", amount: "€900.00" }

export const refundFailedNoticeMail = mailTemplate("payments/refund-failed-notice", { subject, Body, previewProps })
