import { redirect } from "next/navigation"
import { homeOf, MembershipList } from "@/features/identity/components/membership-list"
import { paths } from "@/lib/paths"
import { currentSession } from "@/server/http/caller"

export const metadata = { title: "Where to", description: "The places that you can go to from here." }

/** Where a sign-in ends that was not on its way to a page: at the one workspace someone has, or at a choice. */
export default async function Page() {
  const session = await currentSession()
  if (!session) redirect(paths.signIn)
  const [first, ...others] = session.memberships
  if (first && others.length === 0) redirect(homeOf(first))
  return <MembershipList memberships={session.memberships} email={session.email} />
}
