import { HelpFrame } from "@/features/workspaces/components/help/help-frame"
import { HelpPage } from "@/features/workspaces/components/help/help-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata = { title: "Get help", description: "Numbers to call when you need help now." }

/** Open to everybody; clients see it in their own frame. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const workspace = await ask({ slug, returnTo: paths.help(slug) }, (caller) => caller.workspaces.here())
  const page = <HelpPage workspace={workspace} />
  return (await currentMembership(slug))?.kind === "client" ? page : <HelpFrame workspace={workspace}>{page}</HelpFrame>
}
