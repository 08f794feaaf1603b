import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MakeClientsForm } from "@/features/intake/invitations/components/make-clients-form"
import { invitedFrom } from "@/features/intake/invitations/rules"
import { paths } from "@/lib/paths"
import { ask } from "@/server/caller"
import { PageHeading } from "@/ui/page-heading"
import { StaffPage } from "@/ui/shell/split-pane"

export const metadata: Metadata = { title: "Invite" }

const InvitePage = async ({ params }: { params: Promise<{ slug: string; inquiryId: string }> }) => {
  const { slug, inquiryId } = await params
  const inquiry = await ask({ slug, returnTo: paths.desk.invite(slug, inquiryId) }, (doors) =>
    doors.intake.inquiries.byId({ inquiryId }),
  )
  if (!inquiry.may.invite) notFound()
  return (
    <StaffPage>
      <PageHeading
        above={`Inquiry of ${inquiry.name}`}
        title="Make clients and invite"
        lead="Each person gets a record and a letter of their own, at their own address. Nobody learns from it who else is invited."
      />
      <div className="max-w-[44rem]">
        <MakeClientsForm slug={slug} from={invitedFrom(inquiry)} />
      </div>
    </StaffPage>
  )
}

export default InvitePage
