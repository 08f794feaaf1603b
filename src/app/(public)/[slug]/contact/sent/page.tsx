import type { Metadata } from "next"
import { PublicFrame } from "@/features/inquiries/components/public/public-frame"
import { SentMessage, sentThens } from "@/features/inquiries/components/public/sent-message"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata: Metadata = { title: "Message", description: "What happens with your message now." }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ then?: string }> }

export default async function SentPage({ params, searchParams }: Props) {
  const [{ slug }, wanted] = [await params, await searchParams]
  const page = await ask({ slug, returnTo: paths.public(slug) }, (caller) => caller.inquiries.page())
  const then = sentThens.find((one) => one === wanted.then) ?? "mail"
  return (
    <PublicFrame page={page} hasServices={false} exit>
      <SentMessage page={page} then={then} />
    </PublicFrame>
  )
}
