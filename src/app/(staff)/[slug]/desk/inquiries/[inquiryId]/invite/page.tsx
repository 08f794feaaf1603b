import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MakeClientsForm } from "@/features/invitations/components/make-clients-form"
import { invitedFrom } from "@/features/invitations/rules"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Invite" }

export default async function InvitePage({ params }: { params: Promise<{ slug: string; inquiryId: string }> }) {
  const { slug, inquiryId } = await params
  const [inquiry, usual] = await ask({ slug, returnTo: paths.desk.invite(slug, inquiryId) }, async (caller) => [
    await caller.inquiries.byId({ inquiryId }),
    await caller.relationships.usualConfidentiality(),
  ])
  if (!inquiry.may.invite) notFound()
  return (
    <div className="grid max-w-[44rem] gap-8">
      <PageHeading
        above={`Inquiry of ${inquiry.name}`}
        title="Make clients and invite"
        lead="Each person gets a record and an e-mail of their own, at their own address. Nobody learns from it who else is invited."
      />
      <MakeClientsForm slug={slug} from={invitedFrom(inquiry)} confidentiality={usual} />
    </div>
  )
}
