import type { Metadata } from "next"
import { OpenedList } from "@/features/assignments/components/together/opened-list"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Together" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string }> }

export default async function TogetherPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = [await params, await searchParams]
  const here = paths.together(slug)
  const { opened, olderThan, now } = await ask({ slug, returnTo: here }, (caller) =>
    caller.assignments.together({ before: before ?? null }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-7">
      <PageHeading title="Together" lead="What has opened for all of you." />
      <OpenedList opened={opened} slug={slug} zone={zone} now={now} isFirstPage={!before} />
      {olderThan && (
        <LinkButton href={`${here}?before=${olderThan}`} className="justify-self-start">
          Older
        </LinkButton>
      )}
    </div>
  )
}
