import { SettingsPage } from "@/features/workspaces/components/settings-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Settings" }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [settings, staff] = await ask({ slug, returnTo: paths.desk.settings(slug) }, async (caller) => [
    await caller.workspaces.settings(),
    await caller.workspaces.staff(),
  ])
  return <SettingsPage settings={settings} staff={staff} />
}
