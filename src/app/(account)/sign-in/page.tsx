import { demoAccounts } from "@prisma-seed/demo-accounts"
import { SignInPage } from "@/features/identity/components/sign-in/sign-in-page"
import { ownPath } from "@/features/identity/rules/own-path"
import { isDemo } from "@/server/env"

export const metadata = {
  title: "Sign in",
  description: "Sign in by a link that is sent to your e-mail address. No password is needed.",
}

type Search = Record<string, string | string[] | undefined>

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const one = (name: string) => (typeof search[name] === "string" ? search[name] : undefined)
  return (
    <SignInPage
      returnTo={ownPath(one("returnTo")) ?? ""}
      refused={one("refused")}
      withPassword={one("with") === "password"}
      signedOut={one("signed") === "out"}
      people={isDemo() ? demoAccounts : []}
    />
  )
}
