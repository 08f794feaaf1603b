import type { Metadata } from "next"
import { InvitationText } from "@/features/invitations/components/invitation-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { PlainPage } from "@/ui/shell/plain-page"

export const metadata: Metadata = { title: "Invitation", description: "An invitation for one person alone." }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ refused?: string }> }

export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ token }, { refused }] = [await params, await searchParams]
  const invitation = await ask({ linkToken: token, returnTo: paths.invitation(token) }, (caller) =>
    caller.invitations.byLink(),
  )
  return (
    <PlainPage>
      <InvitationText invitation={invitation} token={token} refused={refused} />
    </PlainPage>
  )
}
