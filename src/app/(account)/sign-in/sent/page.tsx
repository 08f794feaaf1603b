import { LinkSent } from "@/features/identity/components/sign-in/link-sent"
import { MailCodeForm } from "@/features/identity/components/sign-in/mail-code-form"
import { RefusedNotice } from "@/features/identity/components/sign-in/refused-notice"
import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"

export const metadata = { title: "Sign in", description: "A link to sign in is on its way by e-mail." }

/** Where asking for a link without JavaScript ends. */
export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string | string[] }> }) {
  const { refused } = await searchParams
  return (
    <div className="grid max-w-[34rem] gap-8">
      <h1>Sign in</h1>
      <RefusedNotice code={typeof refused === "string" ? refused : undefined} />
      <LinkSent again={<LinkButton href={paths.signIn}>Ask again</LinkButton>}>
        <MailCodeForm />
      </LinkSent>
    </div>
  )
}
