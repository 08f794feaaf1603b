import { ProfileForm } from "@/features/clients/components/profile-form"
import { PrivacyPage } from "@/features/workspaces/components/privacy-page"
import { paths } from "@/lib/paths"
import { ask, currentPlace } from "@/server/caller"

export const metadata = { title: "Privacy" }

const Page = async ({ params }: { params: Promise<{ slug: string }> }) => {
  const { slug } = await params
  const [looked, sessions, profile] = await ask({ slug, returnTo: paths.privacy(slug) }, async (doors) => [
    await doors.workspaces.whoLooked(),
    await doors.identity.sessions(),
    await doors.clients.ownProfile(),
  ])
  const timeZone = (await currentPlace(slug))?.timeZone ?? "UTC"
  return (
    <PrivacyPage
      slug={slug}
      sessions={sessions}
      looked={looked}
      timeZone={timeZone}
      reach={<ProfileForm profile={profile} />}
    />
  )
}

export default Page
