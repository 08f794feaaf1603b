import type { Metadata } from "next"
import { LibraryFilterBar } from "@/features/exercises/components/library/library-filters"
import { LibraryList } from "@/features/exercises/components/library/library-list"
import { libraryInput } from "@/features/exercises/schema"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Library" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function LibraryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const filters = libraryInput.parse(await searchParams)
  const found = await ask({ slug, returnTo: paths.desk.library(slug) }, (caller) => caller.exercises.list(filters))
  return (
    <div className="grid gap-8">
      <PageHeading title="Library" lead="What you can give to the people you work with. They see each as a practice." />
      <LibraryFilterBar slug={slug} filters={filters} />
      <LibraryList slug={slug} {...found} />
    </div>
  )
}
