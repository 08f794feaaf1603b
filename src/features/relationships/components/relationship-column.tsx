import Link from "next/link"
import { paths } from "@/lib/paths"

/** The first column of a list of what belongs to relationships: for whom it is. */
export const relationshipColumn = (slug: string) => ({
  title: "For",
  names: true,
  cell: ({ relationship }: { relationship: Readonly<{ id: string; title: string }> }) => (
    <Link href={paths.desk.relationship(slug, relationship.id)} className="font-serif">
      {relationship.title}
    </Link>
  ),
})
