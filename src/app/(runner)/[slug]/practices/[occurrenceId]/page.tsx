import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PracticeRunner } from "@/features/assignments/components/practice/practice-runner"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

// Neutral, as all titles are: the browser's tabs and history may be seen by others.
export const metadata: Metadata = { title: "A few minutes" }

/** The whole screen is the practice, without the client's frame; what is not open has its own quiet page. */
export default async function PracticePage({ params }: { params: Promise<{ slug: string; occurrenceId: string }> }) {
  const { slug, occurrenceId } = await params
  const { comments, marks, state, ...practice } = await ask(
    { slug, returnTo: paths.practice(slug, occurrenceId) },
    (caller) => caller.assignments.practice({ occurrenceId }),
  )
  if (state !== "open") redirect(paths.practiceEnd(slug, occurrenceId))
  return <PracticeRunner practice={practice} slug={slug} />
}
