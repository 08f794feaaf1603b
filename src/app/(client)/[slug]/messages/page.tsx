import type { Metadata } from "next"
import { aboutPractices } from "@/features/assignments/components/about-practice"
import { MyMessages } from "@/features/messaging/components/my-messages"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership, requestTime } from "@/server/http/caller"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Messages" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ with?: string; after?: string }> }

export default async function MessagesPage({ params, searchParams }: Props) {
  const [{ slug }, { with: relationshipId, after }] = [await params, await searchParams]
  const { mine, commented } = await ask({ slug, returnTo: paths.messages(slug) }, async (caller) => {
    const mine = await caller.messaging.mine({ relationshipId: relationshipId ?? null, after })
    const messageIds = mine.messages.map(({ id }) => id)
    return { mine, commented: await caller.assignments.commentedIn({ messageIds }) }
  })
  return (
    <div className="grid gap-7">
      <PageHeading title="Messages" lead="Every message names who reads it." />
      <MyMessages
        mine={mine}
        slug={slug}
        zone={(await currentMembership(slug))?.timeZone ?? "UTC"}
        now={await requestTime()}
        after={after}
        about={aboutPractices(commented, slug)}
      />
    </div>
  )
}
