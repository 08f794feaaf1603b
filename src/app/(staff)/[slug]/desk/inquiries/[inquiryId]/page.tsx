import type { Metadata } from "next"
import { Inquiries } from "@/features/intake/inquiries/components/inquiries"
import { InquirySheet } from "@/features/intake/inquiries/components/inquiry-sheet"
import { listAddress, listAsked } from "@/features/intake/inquiries/components/list-address"
import { paths } from "@/lib/paths"
import { ask, currentPlace, requestTime } from "@/server/caller"
import { SplitPane } from "@/ui/shell/split-pane"

export const metadata: Metadata = { title: "Inquiry" }

type Props = {
  params: Promise<{ slug: string; inquiryId: string }>
  searchParams: Promise<{ q?: string; state?: string; after?: string }>
}

const InquiryPage = async ({ params, searchParams }: Props) => {
  const [{ slug, inquiryId }, asked] = [await params, listAsked(await searchParams)]
  const { page, inquiry } = await ask({ slug, returnTo: paths.desk.inquiry(slug, inquiryId) }, async (doors) => ({
    page: await doors.intake.inquiries.list(asked),
    inquiry: await doors.intake.inquiries.byId({ inquiryId }),
  }))
  const place = await currentPlace(slug)
  const shared = { slug, zone: place?.timeZone ?? "UTC", now: await requestTime() }
  return (
    <SplitPane
      list={<Inquiries asked={asked} {...page} openId={inquiryId} {...shared} />}
      pane={<InquirySheet inquiry={inquiry} signedBy={place?.name ?? ""} {...shared} />}
      back={{ href: listAddress(slug, asked), label: "Inquiries" }}
    />
  )
}

export default InquiryPage
