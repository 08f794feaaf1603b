import { SettingsPage } from "@/features/workspaces/components/settings-page"
import { paths } from "@/lib/paths"
import { ask } from "@/server/caller"

export const metadata = { title: "Settings" }

const Page = async ({ params }: { params: Promise<{ slug: string }> }) => {
  const { slug } = await params
  const [settings, staff] = await ask({ slug, returnTo: paths.desk.settings(slug) }, async (doors) => [
    await doors.workspaces.settings(),
    await doors.workspaces.staff(),
  ])
  return <SettingsPage settings={settings} staff={staff} />
}

export default Page
