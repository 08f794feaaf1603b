import type { Metadata } from "next"
import { ExercisePreview } from "@/features/exercises/components/library/exercise-preview"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata: Metadata = { title: "Preview" }

type Props = { params: Promise<{ slug: string; exerciseId: string }> }

/** Beside the desk and not in it: a preview fills the screen, as a practice does. */
export default async function ExercisePreviewPage({ params }: Props) {
  const { slug, exerciseId } = await params
  const returnTo = paths.desk.exercisePreview(slug, exerciseId)
  const { content } = await ask({ slug, returnTo }, (caller) => caller.exercises.byId({ exerciseId }))
  return (
    <ExercisePreview content={content} backHref={paths.desk.exercise(slug, exerciseId)} helpHref={paths.help(slug)} />
  )
}
