import { KeysSection } from "@/features/payments/components/keys-section"
import { SettingsPage } from "@/features/workspaces/components/settings-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Settings" }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { settings, staff, keys } = await ask({ slug, returnTo: paths.desk.settings(slug) }, async (caller) => ({
    settings: await caller.workspaces.settings(),
    staff: await caller.workspaces.staff(),
    keys: await caller.payments.keys(),
  }))
  return (
    <SettingsPage settings={settings} staff={staff}>
      <KeysSection keys={keys} />
    </SettingsPage>
  )
}
