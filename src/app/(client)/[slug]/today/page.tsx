import type { Metadata } from "next"
import { UnreadNote } from "@/features/messaging/components/unread-note"
import { Greeting } from "@/features/today/components/client/greeting"
import { FormsDue, HeldDays, NextAppointment } from "@/features/today/components/client/other-things"
import { OpenPractices, RestOfWeek } from "@/features/today/components/client/today-practices"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Today" }

export default async function TodayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { practices, appointments, due } = await ask({ slug, returnTo: paths.today(slug) }, (caller) =>
    caller.today.mine(),
  )
  const membership = await currentMembership(slug)
  const zone = membership?.timeZone ?? "UTC"
  const elseWaits = due.forms.length + due.documents > 0 ? "forms" : appointments.held.length > 0 ? "days" : null
  return (
    <div className="grid gap-7">
      <Greeting
        name={membership?.name ?? ""}
        zone={zone}
        now={practices.now}
        minutes={practices.open.map(({ minutes }) => minutes)}
        elseWaits={elseWaits}
      />
      <div className="grid gap-3">
        <OpenPractices practices={practices} slug={slug} elseWaits={elseWaits} />
        <HeldDays held={appointments.held} slug={slug} zone={zone} />
        <FormsDue {...due} slug={slug} />
        {appointments.next && <NextAppointment appointment={appointments.next} slug={slug} zone={zone} />}
      </div>
      <UnreadNote slug={slug} />
      <RestOfWeek practices={practices} slug={slug} zone={zone} />
    </div>
  )
}
