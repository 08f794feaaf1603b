import type { Metadata } from "next"
import { HoursExceptions } from "@/features/scheduling/components/exceptions"
import { WeeklyHoursForm } from "@/features/scheduling/components/weekly-hours-form"
import { paths } from "@/lib/paths"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { ask } from "@/root/caller"
import { LinkButton } from "@/ui/link-button"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Open hours" }

export default async function HoursPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const hours = await ask({ slug, returnTo: paths.desk.hours(slug) }, (caller) => caller.scheduling.hours())
  return (
    <div className="grid max-w-3xl gap-12">
      <PageHeading
        title="My open hours"
        lead="Clients are offered times only inside these hours, and never a time that is taken."
        aside={<LinkButton href={paths.desk.calendar(slug)}>Calendar</LinkButton>}
      />
      <Section title="Every week">
        <WeeklyHoursForm hours={hours.hours} city={cityOfZone(hours.timeZone)} />
      </Section>
      <Section title="Dates that differ">
        <HoursExceptions exceptions={hours.exceptions} />
      </Section>
    </div>
  )
}
