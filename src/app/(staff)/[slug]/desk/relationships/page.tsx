import type { Metadata } from "next"
import { listAsked } from "@/features/relationships/components/list-address"
import { Relationships } from "@/features/relationships/components/relationships"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Relationships" }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ q?: string; status?: string; after?: string }>
}

export default async function RelationshipsPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = [await params, listAsked(await searchParams)]
  const page = await ask({ slug, returnTo: paths.desk.relationships(slug) }, (caller) =>
    caller.relationships.list(asked),
  )
  return <Relationships slug={slug} asked={asked} {...page} zone={(await currentMembership(slug))?.timeZone ?? "UTC"} />
}
