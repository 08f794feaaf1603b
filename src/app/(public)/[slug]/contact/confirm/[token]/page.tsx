import type { Metadata } from "next"
import { ConfirmForm } from "@/features/inquiries/components/public/confirm-form"
import { PublicFrame } from "@/features/inquiries/components/public/public-frame"
import { SentMessage } from "@/features/inquiries/components/public/sent-message"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata: Metadata = { title: "Message", description: "Confirms that a message is from you." }

type Props = { params: Promise<{ slug: string; token: string }> }

export default async function ConfirmPage({ params }: Props) {
  const { slug, token } = await params
  const { page, state } = await ask({ slug, returnTo: paths.public(slug) }, async (caller) => ({
    page: await caller.inquiries.page(),
    state: await caller.inquiries.confirmation({ token }),
  }))
  return (
    <PublicFrame page={page} hasServices={false} exit>
      {state === "waits" ? <ConfirmForm slug={page.slug} token={token} /> : <SentMessage page={page} then={state} />}
    </PublicFrame>
  )
}
