import { RelationshipName } from "./relationship-name"

/** The first column of a list of what belongs to relationships: for whom it is. */
export const relationshipColumn = (slug: string, opens: boolean) => ({
  title: "For",
  names: true,
  cell: ({ relationship }: { relationship: Readonly<{ id: string; title: string }> }) => (
    <span className="font-serif">
      <RelationshipName slug={slug} relationship={relationship} opens={opens} />
    </span>
  ),
})
