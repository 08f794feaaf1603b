import type { Metadata } from "next"
import { IntensivesTable } from "@/features/intensives/components/intensives-table"
import { opensRelationships } from "@/features/relationships/components/relationship-name"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Intensives" }

export default async function IntensivesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const intensives = await ask({ slug, returnTo: paths.desk.intensives(slug) }, (caller) => caller.intensives.all())
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-8">
      <PageHeading title="Intensives" lead="Those to come first. Days become certain when the deposit has arrived." />
      <IntensivesTable intensives={intensives} slug={slug} zone={zone} opens={await opensRelationships(slug)} />
    </div>
  )
}
