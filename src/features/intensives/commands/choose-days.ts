import { isOpenFor } from "@/features/consents/queries"
import { beginCheckout } from "@/features/payments/commands/begin-checkout"
import { placeOrder } from "@/features/payments/commands/place-order"
import { relationshipOf } from "@/features/relationships/queries"
import { holdSegments, lockHost, releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { heldCount, heldSince } from "@/features/scheduling/queries/holds"
import { offeredDays } from "@/features/scheduling/queries/open-days"
import { type BookableService, bookableService } from "@/features/scheduling/queries/services"
import { daysTaken, heldOften, tooManyHolds } from "@/features/scheduling/refusals"
import { holdsADay } from "@/features/scheduling/rules/appointments"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import { notFound } from "@/lib/refusal"
import { addMinutes } from "@/lib/time/interval"
import { audit } from "@/server/data/audit"
import { asSystem, type ClientActor, type ClientScope, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import type { Open } from "@/server/http/trpc"
import { intensiveActions } from "../audit"
import { notOpenToBook, termsChanged } from "../refusals"
import { isAcceptedToBook, offerOf } from "../rules"
import type { ChooseDays } from "../schema"

/**
 * The asker's own relationship with all who are in it now, if it was accepted for an intensive and everybody in it has said yes to
 * what booking needs. One sentence whatever is missing: it must not tell what a partner has said.
 */
const bookableRelationship = async (scope: ClientScope, relationshipId: string) => {
  const relationship = await relationshipOf(scope, relationshipId)
  const clientIds = relationship.present.map(({ clientId }) => clientId)
  const isOpen =
    isAcceptedToBook(relationship) &&
    (await asSystem(scope, "ask_consents", (system) => isOpenFor(system, "booking", { relationshipId, clientIds })))
  if (!isOpen) throw notOpenToBook()
  return { id: relationship.id, clientIds }
}

/** One set of days at a time for a relationship, and few a day: a hold is also a way to keep others out. */
const refuseManyHolds = async (scope: Scope<SystemActor>, relationshipId: string) => {
  if ((await heldCount(scope, relationshipId)) > 0) throw tooManyHolds()
  if ((await heldSince(scope, relationshipId, addMinutes(scope.now, -24 * 60))) >= holdsADay) throw heldOften()
}

type Wanted = {
  service: BookableService
  startDate: ChooseDays["startDate"]
  relationship: { id: string; clientIds: string[] }
  payerId: string
  terms: string | undefined
}

const holdAndOwe = async (
  scope: Scope<SystemActor>,
  { service, startDate, relationship, payerId, ...read }: Wanted,
) => {
  await lockHost(scope, service.staffId)
  await releaseEndedHolds(scope, { staffId: service.staffId })
  await refuseManyHolds(scope, relationship.id)
  const offered = await offeredDays(scope, service, startDate)
  if (!offered) throw daysTaken()
  const { timeZone } = service.staff
  const begins = new Date(offered.segments[0]?.start ?? 0)
  const { terms } = offerOf(service, { now: scope.now, begins, timeZone })
  if (read.terms !== undefined && read.terms !== terms) throw termsChanged()
  const { appointmentId, heldUntil } = await holdSegments(scope, {
    serviceId: service.id,
    staffId: service.staffId,
    relationshipId: relationship.id,
    bookedById: payerId,
    attendeeIds: relationship.clientIds,
    timeZone,
    segments: offered.segments,
  })
  const { priceMinor, currency, depositPercent, balanceDueDays } = service
  const order = await placeOrder(scope, {
    relationshipId: relationship.id,
    subject: "Professional services",
    currency,
    totalMinor: priceMinor,
    payers: [{ clientId: payerId, weight: 1 }],
    policy: { depositPercent, balanceDueDays, terms, timeZone },
    keptUntil: heldUntil,
    begins,
  })
  await scope.db.intensive.createMany({
    data: [
      {
        ...tenant(scope),
        id: uuidV7(),
        serviceId: service.id,
        relationshipId: relationship.id,
        appointmentId,
        orderId: order.orderId,
        requestedAt: scope.now,
      },
    ],
  })
  const deposit = order.instalments.find(({ kind }) => kind === "deposit") ?? order.instalments[0]
  return { appointmentId, instalmentId: deposit?.id ?? "" }
}

type Chosen = Omit<ChooseDays, "terms"> & Readonly<{ terms?: string }>

/**
 * Keeps the days for 35 minutes and writes down what they cost; all of it or nothing.
 * @throws termsChanged where the terms that were read are not those of this moment
 */
export const holdDays = async (scope: ClientScope, { serviceId, relationshipId, startDate, terms }: Chosen) => {
  const service = await bookableService(scope, serviceId)
  if (service.kind !== "intensive") throw notFound()
  const relationship = await bookableRelationship(scope, relationshipId)
  const kept = await asSystem(scope, "hold_days", (system) =>
    holdAndOwe(system, { service, startDate, relationship, payerId: scope.actor.clientId, terms }),
  )
  await audit(scope, {
    action: intensiveActions.daysChosen,
    subject: ["appointment", kept.appointmentId],
    clientIds: [scope.actor.clientId],
    relationshipId,
  })
  return kept
}

/**
 * A client picks dates: they are kept, and the payment page for the deposit is opened. When the page cannot be opened the
 * days stay kept, and the appointment's own page offers to pay.
 * @returns where to go next
 */
export const chooseDays = async (
  open: Open<ClientActor>,
  input: Chosen,
  slug: string,
): Promise<{ appointmentId: string; url: string }> => {
  const { appointmentId, instalmentId } = await open((scope) => holdDays(scope, input))
  const backPath = paths.appointment(slug, appointmentId)
  const { url } = await beginCheckout(open, { instalmentId, backPath }).catch(() => ({ url: `${backPath}?paid=later` }))
  return { appointmentId, url }
}
