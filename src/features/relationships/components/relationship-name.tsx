import Link from "next/link"
import { currentMembership } from "@/server/http/caller"
import { relationshipAddress } from "./relationship-address"

type RelationshipNameProps = { slug: string; relationship: Readonly<{ id: string; title: string }> }

/** A relationship's name, which leads to its page for those who may open it; the front desk reads the name alone. */
export const RelationshipName = async ({ slug, relationship: { id, title } }: RelationshipNameProps) => {
  const address = relationshipAddress(await currentMembership(slug), id)
  return address ? <Link href={address}>{title}</Link> : title
}
