import { ServiceList } from "@/features/scheduling/components/services/service-list"
import { SettingsFrame } from "@/features/workspaces/components/settings-frame"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Services and prices" }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { services } = await ask({ slug, returnTo: paths.desk.services(slug) }, (to) => to.scheduling.services())
  return (
    <SettingsFrame slug={slug}>
      <ServiceList services={services} slug={slug} />
    </SettingsFrame>
  )
}
