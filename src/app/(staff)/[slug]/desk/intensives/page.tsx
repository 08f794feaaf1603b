import type { Metadata } from "next"
import { IntensivesTable } from "@/features/intensives/components/intensives-table"
import { opensRelationships } from "@/features/relationships/components/relationship-name"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { PageTurner } from "@/ui/lists/page-turner"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Intensives" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string }> }

export default async function IntensivesPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const here = paths.desk.intensives(slug)
  const { upcoming, past } = await ask({ slug, returnTo: here }, async (caller) => ({
    upcoming: await caller.intensives.upcoming(),
    past: await caller.intensives.past({ after }),
  }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  const opens = await opensRelationships(slug)
  return (
    <div className="grid gap-8">
      <PageHeading title="Intensives" lead="Those to come first. Days become certain when the deposit has arrived." />
      <IntensivesTable caption="Intensives to come" intensives={upcoming} slug={slug} zone={zone} opens={opens} />
      {past.rows.length > 0 && (
        <Section id="before" title="Before">
          <IntensivesTable caption="Intensives before" intensives={past.rows} slug={slug} zone={zone} opens={opens} />
          <PageTurner here={here} after={after} next={past.next} of="past intensives" part="before" />
        </Section>
      )}
    </div>
  )
}
