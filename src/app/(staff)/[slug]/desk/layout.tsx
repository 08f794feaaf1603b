import type { ReactNode } from "react"
import { WhoseAccount } from "@/features/workspaces/components/whose-account"
import { deskLinks } from "@/features/workspaces/content/desk-links"
import { paths } from "@/lib/paths"
import { currentPlace } from "@/server/caller"
import { StaffShell } from "@/ui/shell/staff-shell"

/** The frame of the desk. Who may enter is decided by each page's own procedures; here a stranger gets the bare page. */
export default async function DeskLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ slug: string }>
}) {
  const { slug } = await params
  const place = await currentPlace(slug)
  if (!place || place.kind === "client") return <main id="main">{children}</main>
  const { links, endLinks } = deskLinks(slug, place.kind)
  return (
    <StaffShell
      workspace={{ name: place.workspaceName, href: paths.desk.today(slug) }}
      links={links}
      endLinks={endLinks}
      commands={[
        { title: "Go to", items: [...links, ...endLinks].map(({ label, href }) => ({ id: href, label, href })) },
      ]}
      account={<WhoseAccount name={place.name} />}
    >
      {children}
    </StaffShell>
  )
}
