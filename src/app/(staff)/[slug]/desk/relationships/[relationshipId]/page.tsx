import type { Metadata } from "next"
import { RelationshipSheet } from "@/features/relationships/components/relationship-sheet"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { relationshipParts } from "./relationship-parts"

export const metadata: Metadata = { title: "Relationship" }

type Props = {
  params: Promise<{ slug: string; relationshipId: string }>
  searchParams: Promise<{ notesAfter?: string; messagesBefore?: string }>
}

export default async function RelationshipPage({ params, searchParams }: Props) {
  const [{ slug, relationshipId }, older] = [await params, await searchParams]
  const relationship = await ask({ slug, returnTo: paths.desk.relationship(slug, relationshipId) }, (caller) =>
    caller.relationships.byId({ relationshipId }),
  )
  return (
    <RelationshipSheet relationship={relationship} parts={await relationshipParts({ slug, relationship, older })} />
  )
}
