import type { Metadata } from "next"
import { MakeClientsForm } from "@/features/invitations/components/make-clients-form"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "New relationship" }

export default async function NewRelationshipPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const usual = await ask({ slug, returnTo: paths.desk.newRelationship(slug) }, (caller) =>
    caller.relationships.usualConfidentiality(),
  )
  return (
    <div className="grid max-w-[44rem] gap-8">
      <PageHeading
        title="New relationship"
        lead="For people who came to you without the contact form. Each gets a record and an e-mail of their own."
      />
      <MakeClientsForm slug={slug} from={null} confidentiality={usual} />
    </div>
  )
}
