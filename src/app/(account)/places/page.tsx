import { redirect } from "next/navigation"
import { entranceOf, PlaceList } from "@/features/identity/components/place-list"
import { paths } from "@/lib/paths"
import { currentSession } from "@/server/http/caller"

export const metadata = { title: "Where to" }

/** Where a sign-in ends that was not on its way to a page: at the one place somebody has, or at a choice. */
const Page = async () => {
  const session = await currentSession()
  if (!session) redirect(paths.signIn)
  const [first, ...others] = session.places
  if (first && others.length === 0) redirect(entranceOf(first))
  return <PlaceList places={session.places} email={session.email} />
}

export default Page
