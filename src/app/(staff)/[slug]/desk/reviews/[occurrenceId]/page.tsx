import type { Metadata } from "next"
import { Desk } from "@/features/today/components/desk/desk"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Review" }

type Props = { params: Promise<{ slug: string; occurrenceId: string }> }

export default async function ReviewPage({ params }: Props) {
  const { slug, occurrenceId } = await params
  const today = await ask({ slug, returnTo: paths.desk.review(slug, occurrenceId) }, (caller) =>
    caller.today.desk({ occurrenceId }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return <Desk today={today} slug={slug} zone={zone} isOpened />
}
