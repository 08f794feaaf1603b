import type { ReactNode } from "react"
import type { PublicPage } from "@/features/workspaces/queries"
import { paths } from "@/lib/paths"
import { PublicShell } from "@/ui/shell/public-shell"

type PublicFrameProps = { page: PublicPage; hasServices: boolean; exit?: boolean; children: ReactNode }

/** The workspace's own page around what it says. */
export const PublicFrame = ({ page, hasServices, exit = false, children }: PublicFrameProps) => {
  const here = paths.public(page.slug)
  return (
    <PublicShell
      workspace={{ name: page.name, href: here }}
      links={[
        ...(hasServices ? [{ href: `${here}#services`, label: "Services" }] : []),
        { href: `${here}#work`, label: page.readers.length > 1 ? "How we work" : "How I work" },
        ...(page.questions.length > 0 ? [{ href: `${here}#questions`, label: "Questions" }] : []),
        { href: paths.signIn, label: "Sign in" },
      ]}
      exit={exit}
      footer={{ note: page.name, links: [{ href: `${here}#write`, label: "Write a message" }] }}
    >
      {children}
    </PublicShell>
  )
}
