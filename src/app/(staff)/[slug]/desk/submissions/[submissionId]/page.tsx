import type { Metadata } from "next"
import { MarkRead } from "@/features/forms/components/mark-read"
import { SubmissionSheet } from "@/features/forms/components/submission-sheet"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Form" }

export default async function SubmissionPage({ params }: { params: Promise<{ slug: string; submissionId: string }> }) {
  const { slug, submissionId } = await params
  const submission = await ask({ slug, returnTo: paths.desk.submission(slug, submissionId) }, (caller) =>
    caller.forms.submission({ submissionId }),
  )
  const membership = await currentMembership(slug)
  return (
    <>
      <MarkRead submissionId={submissionId} />
      <SubmissionSheet submission={submission} slug={slug} zone={membership?.timeZone ?? "UTC"} />
    </>
  )
}
