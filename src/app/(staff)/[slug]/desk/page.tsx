import type { Metadata } from "next"
import { Desk } from "@/features/today/components/desk/desk"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Today" }

export default async function DeskPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const membership = await currentMembership(slug)
  const { today, firstHour } = await ask({ slug, returnTo: paths.desk.today(slug) }, async (caller) => ({
    today: await caller.today.desk({}),
    firstHour: membership?.kind === "owner" ? await caller.today.firstHour() : null,
  }))
  return <Desk today={today} slug={slug} zone={membership?.timeZone ?? "UTC"} isOpened={false} firstHour={firstHour} />
}
