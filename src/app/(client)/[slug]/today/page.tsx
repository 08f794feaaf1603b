import type { Metadata } from "next"
import { UnreadNote } from "@/features/messaging/components/unread-note"
import { Greeting } from "@/features/today/components/client/greeting"
import { HeldDays } from "@/features/today/components/client/held-days"
import { FormsDue, NextAppointment } from "@/features/today/components/client/other-things"
import { ToPay } from "@/features/today/components/client/to-pay"
import { OpenPractices, RestOfWeek } from "@/features/today/components/client/today-practices"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Today" }

export default async function TodayPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { practices, appointments, due, money } = await ask({ slug, returnTo: paths.today(slug) }, (caller) =>
    caller.today.mine(),
  )
  const membership = await currentMembership(slug)
  const zone = membership?.timeZone ?? "UTC"
  const elseWaits = due.forms.length + due.documents > 0 ? "forms" : appointments.held.length > 0 ? "days" : null
  return (
    <div className="grid gap-7">
      <Greeting name={membership?.name ?? ""} practices={practices} zone={zone} elseWaits={elseWaits} />
      <div className="grid gap-3">
        <HeldDays held={appointments.held} money={money} now={practices.now} slug={slug} zone={zone} />
        <OpenPractices practices={practices} slug={slug} elseWaits={elseWaits} isFirst={money.forHeld.length === 0} />
        <FormsDue {...due} slug={slug} />
        {appointments.next && <NextAppointment appointment={appointments.next} slug={slug} zone={zone} />}
      </div>
      <ToPay due={money.due} now={practices.now} slug={slug} zone={zone} />
      <UnreadNote slug={slug} />
      <RestOfWeek practices={practices} slug={slug} zone={zone} />
    </div>
  )
}
