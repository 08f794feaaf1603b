import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; place: string; days: string[] }

const subject = ({ workspace }: Props) => `Your time with ${workspace} is confirmed`

const Body = ({ url = "", ...props }: Props & { url?: string }) => (
  <Frame from={props.workspace} preview={props.days[0] ?? "Your time is confirmed"}>
    <Paragraph>Dear {props.name},</Paragraph>
    <Paragraph>your time is confirmed:</Paragraph>
    <Paragraph>{props.days.join("\n")}</Paragraph>
    <Paragraph>{`All times are ${props.place} time. The attached file puts each day into your calendar; its title is only our name.`}</Paragraph>
    <Action url={url}>See the details</Action>
  </Frame>
)

const previewProps: Props = {
  name: "Marit",
  workspace: "Harbour Lane",
  place: "Oslo",
  days: ["Saturday 12 December 2026, 09:00 to 16:30", "Sunday 13 December 2026, 09:00 to 16:30"],
}

export const appointmentConfirmedMail = mailTemplate("scheduling/appointment-confirmed", {
  subject,
  Body,
  previewProps,
})
