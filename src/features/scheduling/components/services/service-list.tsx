import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatDuration } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { LinkButton } from "@/ui/link-button"
import { ListRow } from "@/ui/lists/list-row"
import { PageHeading } from "@/ui/shell/page-heading"
import type { ServiceToEdit } from "../../queries/services"

const lengthOf = ({ kind, minutes, blocks }: ServiceToEdit) => {
  const days = new Set(blocks.map(({ day }) => day)).size
  return kind === "intensive" ? `${days} ${days === 1 ? "day" : "days"}` : formatDuration(minutes)
}

const inShort = (service: ServiceToEdit) =>
  [
    lengthOf(service),
    service.priceMinor === 0 ? "free" : formatMoney(service.priceMinor, service.currency),
    service.archivedAt ? "hidden" : service.bookable && "clients book it themselves",
  ]
    .filter(Boolean)
    .join(" · ")

/** What is offered, in the order of the public page; what was taken off it last. */
export const ServiceList = ({ services, slug }: { services: readonly ServiceToEdit[]; slug: string }) => (
  <div className="grid gap-6">
    <PageHeading
      title="Services and prices"
      lead="Visitors read them on your page, in this order. What was booked before keeps its terms."
      aside={services.length > 0 && <LinkButton href={paths.desk.newService(slug)}>Add a service</LinkButton>}
    />
    {services.length === 0 && (
      <EmptyState
        title="Nothing is offered yet"
        action={
          <LinkButton kind="main" href={paths.desk.newService(slug)}>
            Add the first service
          </LinkButton>
        }
      >
        A first conversation, a session, days for an intensive: each with its length and its price.
      </EmptyState>
    )}
    {services.length > 0 && (
      <ul className="divide-y divide-line border-y border-line">
        {services
          .toSorted((one, other) => Number(one.archivedAt !== null) - Number(other.archivedAt !== null))
          .map((service) => (
            <li key={service.id}>
              <ListRow href={paths.desk.service(slug, service.id)} title={service.title}>
                {inShort(service)}
              </ListRow>
            </li>
          ))}
      </ul>
    )}
  </div>
)
