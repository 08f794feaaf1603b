import { HelpFrame } from "@/features/workspaces/components/help/help-frame"
import { HelpPage } from "@/features/workspaces/components/help/help-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata = { title: "Get help", description: "Numbers to call when you need help now." }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ in?: string | string[] }> }

/** Open to everybody; clients see it in their own frame. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params
  const asked = (await searchParams).in
  const workspace = await ask({ slug, returnTo: paths.help(slug) }, (caller) => caller.workspaces.here())
  const membership = await currentMembership(slug)
  const client = membership?.kind === "client" ? membership : null
  const where = { asked: typeof asked === "string" ? asked : null, timeZone: client?.timeZone ?? null }
  const page = <HelpPage workspace={workspace} {...where} />
  return client ? page : <HelpFrame workspace={workspace}>{page}</HelpFrame>
}
