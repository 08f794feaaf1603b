import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BookDays } from "@/features/intensives/components/book-days"
import { paths } from "@/lib/paths"
import { isLocalDate } from "@/lib/time/local-date"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Choose dates" }

type Props = { params: Promise<{ slug: string; serviceId: string }>; searchParams: Promise<{ from?: string }> }

export default async function BookPage({ params, searchParams }: Props) {
  const [{ slug, serviceId }, { from = "" }] = [await params, await searchParams]
  const { open, bookable, held } = await ask({ slug, returnTo: paths.book(slug, serviceId) }, async (caller) => ({
    open: await caller.scheduling.openDays({ serviceId, from: isLocalDate(from) ? from : null }),
    bookable: await caller.intensives.bookable(),
    held: (await caller.scheduling.comingUp()).held,
  }))
  const service = bookable.services.find(({ id }) => id === serviceId)
  if (!service) notFound()
  const zone = (await currentMembership(slug))?.timeZone ?? open.hostZone
  return <BookDays {...{ open, held, service, slug, zone }} relationships={bookable.relationships} now={bookable.now} />
}
