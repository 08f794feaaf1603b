import { DocumentList } from "@/features/consents/components/documents/document-list"
import { SettingsFrame } from "@/features/workspaces/components/settings-frame"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata = { title: "Documents" }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const documents = await ask({ slug, returnTo: paths.desk.documents(slug) }, (to) => to.consents.documents())
  return (
    <SettingsFrame slug={slug}>
      <DocumentList documents={documents} zone={(await currentMembership(slug))?.timeZone ?? "UTC"} />
    </SettingsFrame>
  )
}
