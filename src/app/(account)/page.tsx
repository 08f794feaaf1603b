import { demoAccounts, demoSlug } from "@prisma-seed/demo-accounts"
import Link from "next/link"
import { DemoList } from "@/features/identity/components/sign-in/demo-list"
import { FrontPage } from "@/features/identity/components/sign-in/front-page"
import { paths } from "@/lib/paths"
import { isDemo, isSignUpOpen } from "@/server/env"
import { currentSession } from "@/server/http/caller"

export const metadata = {
  description: "A quiet place for the work between sessions. Each person has a place of their own.",
}

export default async function Page() {
  return (
    <FrontPage isSignedIn={(await currentSession()) !== null}>
      {isSignUpOpen() && (
        <p>
          You work with relationships? <Link href={paths.signUp}>Begin a workspace</Link>.
        </p>
      )}
      {isDemo() && (
        <DemoList people={demoAccounts}>
          <p>
            Or begin as a visitor on the <Link href={paths.public(demoSlug)}>public page of the demonstration</Link>.
          </p>
        </DemoList>
      )}
    </FrontPage>
  )
}
