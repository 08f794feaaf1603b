import type { Metadata } from "next"
import { SignalSheet } from "@/features/safety/components/signal-sheet"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

// The title stands in the browser's history and in its tabs.
export const metadata: Metadata = { title: "Form" }

export default async function SignalPage({ params }: { params: Promise<{ slug: string; signalId: string }> }) {
  const { slug, signalId } = await params
  const signal = await ask({ slug, returnTo: paths.desk.signal(slug, signalId) }, (caller) =>
    caller.safety.signal({ signalId }),
  )
  const membership = await currentMembership(slug)
  return <SignalSheet signal={signal} slug={slug} zone={membership?.timeZone ?? "UTC"} />
}
