import type { Metadata } from "next"
import { opensRelationships, RelationshipName } from "@/features/relationships/components/relationship-name"
import { AppointmentFacts } from "@/features/scheduling/components/appointment-facts"
import { DayList } from "@/features/scheduling/components/day-list"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Appointment" }

export default async function AppointmentPage({
  params,
}: {
  params: Promise<{ slug: string; appointmentId: string }>
}) {
  const { slug, appointmentId } = await params
  const returnTo = paths.desk.appointment(slug, appointmentId)
  const one = await ask({ slug, returnTo }, (caller) => caller.scheduling.byId({ appointmentId }))
  const zone = (await currentMembership(slug))?.timeZone ?? one.timeZone
  const title = <RelationshipName slug={slug} relationship={one.relationship} opens={await opensRelationships(slug)} />
  return (
    <div className="grid max-w-2xl gap-8">
      <PageHeading title={title} above={one.service.title} />
      <DayList days={one.days} zone={zone} />
      <AppointmentFacts appointment={one} zone={zone} />
      <p>
        <LinkButton href={paths.desk.calendar(slug)}>Calendar</LinkButton>
      </p>
    </div>
  )
}
