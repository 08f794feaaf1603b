import type { Metadata } from "next"
import { ConsentList } from "@/features/consents/components/consent-list"
import { GoOnWithForm } from "@/features/forms/components/go-on-with-form"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { EmptyState } from "@/ui/feedback/empty-state"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Consents" }

export default async function ConsentsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { documents, forms } = await ask({ slug, returnTo: paths.consents(slug) }, async (caller) => ({
    documents: await caller.consents.mine(),
    forms: (await caller.forms.mine()).forms,
  }))
  const membership = await currentMembership(slug)
  return (
    <div className="grid gap-8">
      <PageHeading
        title="Consents"
        lead="Say yes or no to each document, for yourself. Your practitioner reads what you decide; no partner does. You can change your mind at any time."
      />
      {documents.length === 0 ? (
        <EmptyState title="Nothing to decide">Documents that ask for your yes or no appear here.</EmptyState>
      ) : (
        <ConsentList documents={documents} zone={membership?.timeZone ?? "UTC"} />
      )}
      <GoOnWithForm documents={documents} forms={forms} slug={slug} />
    </div>
  )
}
