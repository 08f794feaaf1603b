import { paths } from "@/lib/paths"
import { type RelationshipListInput, relationshipListInput } from "../schema"

type Asked = Readonly<{ q?: string | undefined; status?: string | undefined; after?: string | undefined }>

/** What an address asks of the list; what it asks wrongly is left out. */
export const listAsked = ({ q, status, after }: Asked): RelationshipListInput => {
  const wanted = relationshipListInput.safeParse({ search: q, status, ...(after && { after }) })
  return wanted.success ? wanted.data : relationshipListInput.parse({})
}

/** The address of the list as it stands. */
export const listAddress = (slug: string, { search, status, after }: RelationshipListInput): string => {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(status !== "all" && { status }),
    ...(after && { after }),
  }).toString()
  return query ? `${paths.desk.relationships(slug)}?${query}` : paths.desk.relationships(slug)
}
