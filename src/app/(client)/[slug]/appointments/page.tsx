import type { Metadata } from "next"
import { BookCards } from "@/features/intensives/components/book-card"
import { MyAppointments, PastAppointments } from "@/features/scheduling/components/my-appointments"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Appointments" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string }> }

export default async function AppointmentsPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const { upcoming, past, bookable } = await ask({ slug, returnTo: paths.appointments(slug) }, async (caller) => ({
    upcoming: await caller.scheduling.upcoming(),
    past: await caller.scheduling.past({ after }),
    bookable: await caller.intensives.bookable(),
  }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <div className="grid gap-10">
      <PageHeading title="Appointments" />
      <MyAppointments appointments={upcoming} slug={slug} zone={zone} />
      {bookable.services.length > 0 && (
        <Section title="Book">
          <BookCards bookable={bookable} slug={slug} />
        </Section>
      )}
      <PastAppointments past={past} slug={slug} zone={zone} after={after} />
    </div>
  )
}
