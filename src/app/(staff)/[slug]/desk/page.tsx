import type { Metadata } from "next"
import { Desk } from "@/features/today/components/desk/desk"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Today" }

export default async function DeskPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const today = await ask({ slug, returnTo: paths.desk.today(slug) }, (caller) => caller.today.desk({}))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return <Desk today={today} slug={slug} zone={zone} isOpened={false} />
}
