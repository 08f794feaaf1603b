import type { Metadata } from "next"
import { RelationshipSheet } from "@/features/relationships/components/relationship-sheet"
import { type Cursors, relationshipParts } from "@/features/today/components/relationship/relationship-parts"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Relationship" }

type Props = {
  params: Promise<{ slug: string; relationshipId: string }>
  searchParams: Promise<Cursors>
}

export default async function RelationshipPage({ params, searchParams }: Props) {
  const [{ slug, relationshipId }, cursors] = [await params, await searchParams]
  const overview = await ask({ slug, returnTo: paths.desk.relationship(slug, relationshipId) }, (caller) =>
    caller.today.relationship({ ...cursors, relationshipId }),
  )
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <RelationshipSheet
      relationship={overview.relationship}
      parts={relationshipParts({ slug, zone, overview, cursors })}
    />
  )
}
