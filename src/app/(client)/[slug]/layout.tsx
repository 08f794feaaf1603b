import type { ReactNode } from "react"
import { DraftProvider } from "@/features/workspaces/components/draft-provider"
import { WhoseAccount } from "@/features/workspaces/components/whose-account"
import { clientLinks, moreClientLinks } from "@/features/workspaces/content/client-links"
import { paths } from "@/lib/paths"
import { currentMembership } from "@/server/http/caller"
import { ClientShell } from "@/ui/shell/client-shell"

type Props = { children: ReactNode; params: Promise<{ slug: string }> }

/** The frame of a client's pages. Who may enter is decided by each page's own procedures; around a stranger there is none. */
export default async function ClientLayout({ children, params }: Props) {
  const membership = await currentMembership((await params).slug)
  if (membership?.kind !== "client") return children
  const { slug, workspaceName, name } = membership
  return (
    <ClientShell
      workspace={{ name: workspaceName, href: paths.today(slug) }}
      links={clientLinks(slug)}
      more={moreClientLinks(slug)}
      help={{ href: paths.help(slug) }}
      account={<WhoseAccount name={name} />}
    >
      <DraftProvider of="client">{children}</DraftProvider>
    </ClientShell>
  )
}
