import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { workspace: string; number: string; amount: string; answerBy: string | null }

const subject = ({ number }: Props) => `A payment is disputed: number ${number}`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={`${props.amount}, number ${props.number}`}>
    <Paragraph>
      {`A payer has asked their bank to take back ${props.amount} (number ${props.number}). The bank may hold the money until it has decided.`}
    </Paragraph>
    <Paragraph>
      {`You answer on the card company's own pages${props.answerBy ? `, by ${props.answerBy}` : ""}. Send dates and the terms that were agreed to, and nothing about the work itself.`}
    </Paragraph>
    <Action url={url}>Open payments</Action>
  </Frame>
)

const previewProps: Props = {
  workspace: "Harbour Lane",
  number: "2026-0007",
  amount: "€900.00",
  answerBy: "Wednesday 2 December 2026",
}

export const disputeNoticeMail = mailTemplate("payments/dispute-notice", { subject, Body, previewProps })
