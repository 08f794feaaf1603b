import { Frame, Paragraph } from "../frame"

type Props = { workspace: string; body: string }

export const subject = () => "An answer to your message"

/** The words are those of whoever answers; what stands around them stays neutral. */
export const Body = ({ workspace, body }: Props) => (
  <Frame from={workspace} preview="You can answer to this mail.">
    {body.split(/\n{2,}/).map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
  </Frame>
)

export const previewProps: Props = {
  workspace: "Harbour Lane",
  body: "Hello Marit,\n\nthank you for writing. Would Thursday at 10:00 suit you for a first call?\n\nIngrid Sunde",
}
