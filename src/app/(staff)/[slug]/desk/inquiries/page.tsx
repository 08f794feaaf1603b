import type { Metadata } from "next"
import { Inquiries } from "@/features/inquiries/components/inquiries"
import { listAsked } from "@/features/inquiries/components/list-address"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership, requestTime } from "@/server/http/caller"
import { SplitPane } from "@/ui/shell/split-pane"

export const metadata: Metadata = { title: "Inquiries" }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ q?: string; state?: string; after?: string }>
}

export default async function InquiriesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = [await params, listAsked(await searchParams)]
  const here = paths.desk.inquiries(slug)
  const page = await ask({ slug, returnTo: here }, (caller) => caller.inquiries.list(asked))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <SplitPane
      list={<Inquiries slug={slug} asked={asked} {...page} zone={zone} now={await requestTime()} />}
      back={{ href: here, label: "Inquiries" }}
      empty={page.rows.length > 0 && <p className="py-16 text-ink-faint">Choose an inquiry to read it here.</p>}
    />
  )
}
