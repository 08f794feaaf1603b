import type { Metadata } from "next"
import { ExerciseAbout } from "@/features/exercises/components/library/exercise-about"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { LinkButton } from "@/ui/link-button"

export const metadata: Metadata = { title: "Library" }

type Props = { params: Promise<{ slug: string; exerciseId: string }> }

export default async function ExercisePage({ params }: Props) {
  const { slug, exerciseId } = await params
  const returnTo = paths.desk.exercise(slug, exerciseId)
  const exercise = await ask({ slug, returnTo }, (caller) => caller.exercises.byId({ exerciseId }))
  return (
    <div className="grid gap-4">
      <div>
        <LinkButton kind="text" size="small" href={paths.desk.library(slug)}>
          Library
        </LinkButton>
      </div>
      <ExerciseAbout slug={slug} {...exercise} />
    </div>
  )
}
