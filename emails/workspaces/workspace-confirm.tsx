import { Action, Frame, Paragraph } from "../frame"
import { mailTemplate } from "../template"

type Props = { name: string; workspace: string; hours: string }

const subject = () => "Please confirm your address"

const Body = ({ url = "", name, workspace, hours }: Props & { url?: string }) => (
  <Frame from="Attune" preview="Then your workspace begins.">
    <Paragraph>Hello {name},</Paragraph>
    <Paragraph>
      somebody, probably you, would like to begin a workspace called {workspace}. Nothing is there yet. Please confirm
      within {hours} hours that this address is yours, and it begins.
    </Paragraph>
    <Action url={url}>See it and begin</Action>
    <Paragraph>If it was not you, you need not do anything.</Paragraph>
  </Frame>
)

const previewProps: Props = { name: "Ingrid Sunde", workspace: "Harbour Lane", hours: "24" }

export const workspaceConfirmMail = mailTemplate("workspaces/workspace-confirm", { subject, Body, previewProps })
