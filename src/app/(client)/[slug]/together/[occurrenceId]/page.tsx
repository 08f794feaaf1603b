import type { Metadata } from "next"
import Link from "next/link"
import { OpenedOccurrence } from "@/features/assignments/components/together/opened-occurrence"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Together" }

type Props = { params: Promise<{ slug: string; occurrenceId: string }> }

export default async function OpenedPage({ params }: Props) {
  const { slug, occurrenceId } = await params
  const opened = await ask({ slug, returnTo: paths.togetherOf(slug, occurrenceId) }, (caller) =>
    caller.assignments.opened({ occurrenceId }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-8">
      <OpenedOccurrence opened={opened} zone={zone} />
      <p>
        <Link href={paths.together(slug)}>All that has opened</Link>
      </p>
    </div>
  )
}
