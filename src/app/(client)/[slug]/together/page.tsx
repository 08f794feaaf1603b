import type { Metadata } from "next"
import { OpenedList } from "@/features/assignments/components/together/opened-list"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { PageTurner } from "@/ui/lists/page-turner"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Together" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string }> }

export default async function TogetherPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const here = paths.together(slug)
  const { opened, next, now } = await ask({ slug, returnTo: here }, (caller) => caller.assignments.together({ after }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-7">
      <PageHeading title="Together" lead="What has opened for all of you." />
      <OpenedList opened={opened} slug={slug} zone={zone} now={now} isFirstPage={!after} />
      <PageTurner here={here} after={after} next={next} of="what has opened" />
    </div>
  )
}
