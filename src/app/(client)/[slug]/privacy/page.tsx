import { ProfileForm } from "@/features/clients/components/profile-form"
import { LookedList } from "@/features/today/components/client/looked-list"
import { PrivacyPage } from "@/features/workspaces/components/privacy-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata = { title: "Privacy" }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [looked, sessions, profile] = await ask({ slug, returnTo: paths.privacy(slug) }, async (caller) => [
    await caller.today.whoLooked(),
    await caller.identity.sessions(),
    await caller.clients.ownProfile(),
  ])
  const timeZone = (await currentMembership(slug))?.timeZone ?? "UTC"
  return (
    <PrivacyPage
      slug={slug}
      sessions={sessions}
      timeZone={timeZone}
      reach={<ProfileForm profile={profile} />}
      looked={<LookedList looked={looked} timeZone={timeZone} />}
    />
  )
}
