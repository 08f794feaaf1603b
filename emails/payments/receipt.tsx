import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = {
  name: string
  workspace: string
  subject: string
  number: string
  amount: string
  paidOn: string
  next?: readonly string[]
}

const subject = ({ workspace }: Props) => `Your receipt from ${workspace}`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={`Number ${props.number}`}>
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>thank you. Your payment has arrived.</Paragraph>
    <Paragraph>
      {`For: ${props.subject}\nNumber: ${props.number}\nPaid: ${props.amount}\nOn: ${props.paidOn}`}
    </Paragraph>
    {props.next?.map((owed) => (
      <Paragraph key={owed}>{`Still to pay: ${owed}. Nothing is taken from your card by itself.`}</Paragraph>
    ))}
    <Action url={url}>Open the receipt</Action>
  </Frame>
)

const previewProps: Props = {
  name: "Marit",
  workspace: "Harbour Lane",
  subject: "Professional services",
  number: "2026-0007",
  amount: "€900.00",
  paidOn: "Sunday 22 November 2026",
  next: ["€2,100.00 by Saturday 26 December 2026"],
}

export const receiptMail = mailTemplate("payments/receipt", { subject, Body, previewProps })
