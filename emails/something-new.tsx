import { Action, Frame, Paragraph } from "./frame"

type Props = { name: string; workspace: string }

/** One mail for all news of all rooms, so that its words tell nobody which room they came from. */
export const somethingNew = {
  subject: () => "Something new is waiting",
  Body: ({ url = "", name, workspace }: Props & { url?: string }) => (
    <Frame from={workspace} preview="You can read it after signing in.">
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>something new is waiting for you. You can read it after signing in.</Paragraph>
      <Action url={url}>Open</Action>
    </Frame>
  ),
  previewProps: { name: "Marit", workspace: "Harbour Lane" } satisfies Props,
}
