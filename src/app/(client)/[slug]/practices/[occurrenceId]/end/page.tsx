import type { Metadata } from "next"
import { PracticeEnd } from "@/features/assignments/components/practice/practice-end"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership, requestTime } from "@/server/http/caller"

export const metadata: Metadata = { title: "A few minutes" }

type Props = { params: Promise<{ slug: string; occurrenceId: string }> }

export default async function PracticeEndPage({ params }: Props) {
  const { slug, occurrenceId } = await params
  const practice = await ask({ slug, returnTo: paths.practiceEnd(slug, occurrenceId) }, (caller) =>
    caller.assignments.practice({ occurrenceId }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return <PracticeEnd practice={practice} slug={slug} zone={zone} now={await requestTime()} />
}
