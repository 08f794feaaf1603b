import type { Metadata } from "next"
import { Inquiries } from "@/features/inquiries/components/inquiries"
import { InquirySheet } from "@/features/inquiries/components/inquiry-sheet"
import { listAddress, listAsked } from "@/features/inquiries/components/list-address"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership, requestTime } from "@/server/http/caller"
import { SplitPane } from "@/ui/shell/split-pane"

export const metadata: Metadata = { title: "Inquiry" }

type Props = {
  params: Promise<{ slug: string; inquiryId: string }>
  searchParams: Promise<{ q?: string; state?: string; after?: string }>
}

export default async function InquiryPage({ params, searchParams }: Props) {
  const [{ slug, inquiryId }, asked] = [await params, listAsked(await searchParams)]
  const { page, inquiry } = await ask({ slug, returnTo: paths.desk.inquiry(slug, inquiryId) }, async (caller) => ({
    page: await caller.inquiries.list(asked),
    inquiry: await caller.inquiries.byId({ inquiryId }),
  }))
  const membership = await currentMembership(slug)
  const shared = { slug, zone: membership?.timeZone ?? "UTC", now: await requestTime() }
  return (
    <SplitPane
      list={<Inquiries asked={asked} {...page} openId={inquiryId} {...shared} />}
      pane={<InquirySheet inquiry={inquiry} signedBy={membership?.name ?? ""} {...shared} />}
      back={{ href: listAddress(slug, asked), label: "Inquiries" }}
    />
  )
}
