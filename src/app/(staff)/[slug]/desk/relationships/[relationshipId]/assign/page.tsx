import type { Metadata } from "next"
import { AssignForm } from "@/features/assignments/components/assign/assign-form"
import { NotYet } from "@/features/assignments/components/assign/not-yet"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Give a practice" }

type Props = {
  params: Promise<{ slug: string; relationshipId: string }>
  searchParams: Promise<{ exercise?: string }>
}

export default async function AssignPage({ params, searchParams }: Props) {
  const [{ slug, relationshipId }, { exercise }] = [await params, await searchParams]
  const choices = await ask({ slug, returnTo: paths.desk.assign(slug, relationshipId) }, (caller) =>
    caller.assignments.choices({ relationshipId }),
  )
  return (
    <div className="grid max-w-[42rem] gap-8">
      <PageHeading above={choices.relationship} title="Give a practice" />
      {choices.mayAssign ? (
        <AssignForm choices={choices} relationshipId={relationshipId} slug={slug} exerciseId={exercise} />
      ) : (
        <NotYet slug={slug} relationshipId={relationshipId} />
      )}
    </div>
  )
}
