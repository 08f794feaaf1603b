import type { ReactNode } from "react"
import { WhoseAccount } from "@/features/workspaces/components/whose-account"
import { clientLinks, moreClientLinks } from "@/features/workspaces/content/client-links"
import { paths } from "@/lib/paths"
import { currentPlace } from "@/server/caller"
import { ClientShell } from "@/ui/shell/client-shell"

/** The frame of a client's pages. Who may enter is decided by each page's own procedures. */
export default async function ClientLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ slug: string }>
}) {
  const { slug } = await params
  const place = await currentPlace(slug)
  if (!place) return <main id="main">{children}</main>
  return (
    <ClientShell
      workspace={{ name: place.workspaceName, href: paths.today(slug) }}
      links={clientLinks(slug)}
      more={moreClientLinks(slug)}
      help={{ href: paths.help(slug) }}
      account={<WhoseAccount name={place.name} />}
    >
      {children}
    </ClientShell>
  )
}
