import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { ExitThisPage } from "@/ui/shell/exit/exit-this-page"
import { PublicShell } from "@/ui/shell/public-shell"

type HelpFrameProps = { workspace: { name: string; slug: string }; children: ReactNode }

/** The help page around someone who is not signed in as a client: the workspace's name, and the way out. */
export const HelpFrame = ({ workspace, children }: HelpFrameProps) => (
  <PublicShell workspace={{ name: workspace.name, href: paths.public(workspace.slug) }}>
    <div className="mb-6 flex justify-end">
      <ExitThisPage className="inline-flex min-h-11 items-center text-small text-ink-soft" />
    </div>
    {children}
    <div className="h-16" />
  </PublicShell>
)
