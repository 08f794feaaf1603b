import type { Metadata } from "next"
import { StaffCalendar } from "@/features/scheduling/components/staff-calendar"
import { paths } from "@/lib/paths"
import { wallClockAt } from "@/lib/time/format"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { ask } from "@/root/caller"
import { requestTime } from "@/server/http/caller"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Calendar" }

export default async function CalendarPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { timeZone } = await ask({ slug, returnTo: paths.desk.calendar(slug) }, (caller) => caller.scheduling.hours())
  const { date, minute } = wallClockAt(await requestTime(), timeZone)
  return (
    <div className="grid gap-8">
      <PageHeading
        title="Calendar"
        above={`${cityOfZone(timeZone)} time`}
        aside={<LinkButton href={paths.desk.hours(slug)}>My open hours</LinkButton>}
      />
      <StaffCalendar slug={slug} zone={timeZone} today={`${date}T${formatMinuteOfDay(minute)}:00`} />
    </div>
  )
}
