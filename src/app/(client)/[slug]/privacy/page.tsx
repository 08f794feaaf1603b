import { ProfileForm } from "@/features/clients/components/profile-form"
import { LookedList } from "@/features/today/components/client/looked-list"
import { PrivacyPage } from "@/features/workspaces/components/privacy-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata = { title: "Privacy" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const [looked, sessions, profile] = await ask({ slug, returnTo: paths.privacy(slug) }, async (caller) => [
    await caller.today.whoLooked({ after }),
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
      looked={<LookedList looked={looked} here={paths.privacy(slug)} after={after} timeZone={timeZone} />}
    />
  )
}
