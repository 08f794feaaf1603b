import { notFound } from "next/navigation"
import { ServiceSheet } from "@/features/scheduling/components/services/service-sheet"
import { SettingsFrame } from "@/features/workspaces/components/settings-frame"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "A service" }

export default async function Page({ params }: { params: Promise<{ slug: string; serviceId: string }> }) {
  const { slug, serviceId } = await params
  const here = paths.desk.service(slug, serviceId)
  const offers = await ask({ slug, returnTo: here }, (to) => to.scheduling.services())
  if (serviceId !== "new" && !offers.services.some(({ id }) => id === serviceId)) notFound()
  return (
    <SettingsFrame slug={slug}>
      <ServiceSheet slug={slug} serviceId={serviceId} {...offers} />
    </SettingsFrame>
  )
}
