import { PageHeading } from "@/ui/shell/page-heading"
import type { ServicesToEdit } from "../../queries/services"
import { HideService } from "./hide-service"
import { ServiceForm } from "./service-form"

type ServiceSheetProps = ServicesToEdit & {
  slug: string
  /** "new", or one that is there */
  serviceId: string
}

/** One service, to write or to change. */
export const ServiceSheet = ({ slug, serviceId, services, ...rest }: ServiceSheetProps) => {
  const service = services.find(({ id }) => id === serviceId) ?? null
  return (
    <div className="grid gap-8">
      <PageHeading
        title={service?.title ?? "A new service"}
        above="Services and prices"
        aside={service && <HideService serviceId={service.id} isHidden={service.archivedAt !== null} />}
      />
      <ServiceForm key={serviceId} slug={slug} service={service} {...rest} />
    </div>
  )
}
