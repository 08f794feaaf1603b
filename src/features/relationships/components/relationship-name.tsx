import Link from "next/link"
import { paths } from "@/lib/paths"
import { currentMembership } from "@/server/http/caller"
import { may } from "@/server/http/permissions"

/** Whether the reader of this page may open relationships; the front desk may not. */
export const opensRelationships = async (slug: string): Promise<boolean> => {
  const membership = await currentMembership(slug)
  return membership !== null && may(membership.kind, "relationships:read")
}

type RelationshipNameProps = {
  slug: string
  relationship: Readonly<{ id: string; title: string }>
  /** Whether its reader may open it. */
  opens: boolean
}

/** A relationship's name, which leads to its page for those who may open it; others read the name alone. */
export const RelationshipName = ({ slug, relationship: { id, title }, opens }: RelationshipNameProps) =>
  opens ? <Link href={paths.desk.relationship(slug, id)}>{title}</Link> : title
