import { LinkLanding } from "@/features/identity/components/sign-in/link-landing"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Sign in", description: "A link that signs in the person who asked for it." }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const state = await ask({ returnTo: paths.places }, (caller) => caller.identity.linkState({ token }))
  return <LinkLanding state={state} token={token} />
}
