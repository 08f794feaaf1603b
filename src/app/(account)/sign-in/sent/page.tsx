import { LinkSent } from "@/features/identity/components/sign-in/link-sent"
import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"

export const metadata = { title: "Sign in", description: "A link to sign in is on its way by e-mail." }

/** Where asking for a link without JavaScript ends. */
export default function Page() {
  return (
    <div className="grid gap-8">
      <h1>Sign in</h1>
      <LinkSent>
        <LinkButton href={paths.signIn}>Ask again</LinkButton>
      </LinkSent>
    </div>
  )
}
