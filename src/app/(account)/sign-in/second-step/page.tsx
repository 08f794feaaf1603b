import { SecondStepPage } from "@/features/identity/components/sign-in/second-step/second-step-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Sign in", description: "One step more, for accounts that ask for it." }

export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string | string[] }> }) {
  const { refused } = await searchParams
  const asked = await ask({ returnTo: paths.places }, (caller) => caller.identity.secondStepAsked())
  return <SecondStepPage asked={asked} refused={typeof refused === "string" ? refused : undefined} />
}
