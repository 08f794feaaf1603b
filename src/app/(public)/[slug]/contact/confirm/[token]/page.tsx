import type { Metadata } from "next"
import { ConfirmForm } from "@/features/intake/inquiries/components/confirm-form"
import { PublicFrame } from "@/features/intake/inquiries/components/public-frame"
import { paths } from "@/lib/paths"
import { ask } from "@/server/caller"

export const metadata: Metadata = { title: "Message" }

type Props = { params: Promise<{ slug: string; token: string }> }

const ConfirmPage = async ({ params }: Props) => {
  const { slug, token } = await params
  const page = await ask({ slug, returnTo: paths.public(slug) }, (doors) => doors.intake.inquiries.page())
  return (
    <PublicFrame page={page} hasServices={false}>
      <ConfirmForm slug={page.slug} token={token} />
    </PublicFrame>
  )
}

export default ConfirmPage
