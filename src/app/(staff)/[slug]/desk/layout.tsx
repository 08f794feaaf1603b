import type { ReactNode } from "react"
import { DeskFrame } from "@/features/today/components/desk/desk-frame"
import { DraftProvider } from "@/features/workspaces/components/draft-provider"
import { WhoseAccount } from "@/features/workspaces/components/whose-account"
import { currentMembership } from "@/server/http/caller"

type Props = { children: ReactNode; params: Promise<{ slug: string }> }

/** The frame of the desk. Who may enter is decided by each page's own procedures; around a stranger there is no frame. */
export default async function DeskLayout({ children, params }: Props) {
  const membership = await currentMembership((await params).slug)
  if (!membership || membership.kind === "client") return children
  const { slug, workspaceName, kind, name } = membership
  return (
    <DeskFrame slug={slug} workspaceName={workspaceName} kind={kind} account={<WhoseAccount name={name} />}>
      <DraftProvider of="staff">{children}</DraftProvider>
    </DeskFrame>
  )
}
