import type { Metadata } from "next"
import { ConfirmForm } from "@/features/inquiries/components/public/confirm-form"
import { PublicFrame } from "@/features/inquiries/components/public/public-frame"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata: Metadata = { title: "Message", description: "Confirms that a message is from you." }

type Props = { params: Promise<{ slug: string; token: string }> }

export default async function ConfirmPage({ params }: Props) {
  const { slug, token } = await params
  const page = await ask({ slug, returnTo: paths.public(slug) }, (caller) => caller.inquiries.page())
  return (
    <PublicFrame page={page} hasServices={false}>
      <ConfirmForm slug={page.slug} token={token} />
    </PublicFrame>
  )
}
