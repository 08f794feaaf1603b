import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; days: string }

const subject = ({ workspace }: Props) => `Your days with ${workspace} are no longer kept`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview="Nothing was charged">
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>
      {`the time for which we kept ${props.days} for you has run out before a payment arrived, so they are free again. That happens easily. Nothing was charged, and nothing is owed.`}
    </Paragraph>
    <Paragraph>You are welcome to choose again: the same days, while they are still free, or others.</Paragraph>
    <Action url={url}>Choose days</Action>
    <Paragraph>
      If you have paid in these minutes, you need do nothing: as soon as your payment arrives, the days are yours, or
      all of it comes back to your card.
    </Paragraph>
  </Frame>
)

const previewProps: Props = {
  name: "Marit",
  workspace: "Harbour Lane",
  days: "Saturday 12 December and Sunday 13 December",
}

export const daysLapsedMail = mailTemplate("intensives/days-lapsed", { subject, Body, previewProps })
