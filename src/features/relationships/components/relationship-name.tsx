import Link from "next/link"
import { paths } from "@/lib/paths"
import { currentMembership } from "@/server/http/caller"
import { may } from "@/server/http/permissions"

type RelationshipNameProps = { slug: string; relationship: Readonly<{ id: string; title: string }> }

/** A relationship's name, which leads to its page for those who may open it; the front desk reads the name alone. */
export const RelationshipName = async ({ slug, relationship: { id, title } }: RelationshipNameProps) => {
  const membership = await currentMembership(slug)
  if (!membership || !may(membership.kind, "relationships:read")) return title
  return <Link href={paths.desk.relationship(slug, id)}>{title}</Link>
}
