import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { PublicShell } from "@/ui/shell/public-shell"

type HelpFrameProps = { workspace: { name: string; slug: string }; children: ReactNode }

/** The help page around someone who is not signed in as a client: the workspace's name, and the way out. */
export const HelpFrame = ({ workspace, children }: HelpFrameProps) => (
  <PublicShell workspace={{ name: workspace.name, href: paths.public(workspace.slug) }} exit>
    <div className="pt-8 pb-16">{children}</div>
  </PublicShell>
)
