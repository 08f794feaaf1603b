import { LinkLanding } from "@/features/identity/components/link-landing"
import { paths } from "@/lib/paths"
import { ask } from "@/server/caller"

export const metadata = { title: "Sign in" }

const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const state = await ask({ returnTo: paths.places }, (doors) => doors.identity.linkState({ token }))
  return <LinkLanding state={state} token={token} />
}

export default Page
