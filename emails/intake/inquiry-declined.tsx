import { Frame, Paragraph } from "../frame"

type Props = { workspace: string; body: string }

export const subject = () => "An answer to your message"

/** The same envelope as a yes, so that nobody who sees it in passing learns which it was. */
export const Body = ({ workspace, body }: Props) => (
  <Frame from={workspace} preview="You can answer to this mail.">
    {body.split(/\n{2,}/).map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
  </Frame>
)

export const previewProps: Props = {
  workspace: "Harbour Lane",
  body: "Hello Marit,\n\nthank you for writing. I am not able to take this on at the moment.\n\nIngrid Sunde",
}
