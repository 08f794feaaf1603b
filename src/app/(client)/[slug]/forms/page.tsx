import type { Metadata } from "next"
import { FormsOverview } from "@/features/forms/components/forms-overview"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Forms" }

export default async function FormsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { forms, documents } = await ask({ slug, returnTo: paths.forms(slug) }, (caller) => caller.forms.mine())
  const membership = await currentMembership(slug)
  return (
    <div className="grid gap-7">
      <PageHeading title="Forms" lead="What you are asked, alone. No partner sees this page." />
      <FormsOverview forms={forms} documents={documents} slug={slug} zone={membership?.timeZone ?? "UTC"} />
    </div>
  )
}
