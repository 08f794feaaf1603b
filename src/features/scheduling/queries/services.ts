import { staffClock } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import { key, type Scope, tenant } from "@/server/data/scope"
import { serviceDays } from "../schema"

/** What the workspace offers, for everybody to read. */
export const publicServices = (scope: Scope) =>
  scope.db.service.findMany({
    where: { ...tenant(scope), archivedAt: null },
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      title: true,
      summary: true,
      priceNote: true,
      minutes: true,
      priceMinor: true,
      currency: true,
      bookable: true,
    },
  })

/** The intensives that clients may book themselves, with what they cost. */
export const intensivesToBook = (scope: Scope) =>
  scope.db.service.findMany({
    where: { ...tenant(scope), kind: "intensive", bookable: true, archivedAt: null },
    orderBy: { position: "asc" },
    select: {
      id: true,
      title: true,
      summary: true,
      priceMinor: true,
      currency: true,
      depositPercent: true,
      balanceDueDays: true,
    },
  })

/** One service that clients may book themselves, with its host. */
export const bookableService = async (scope: Scope, serviceId: string) => {
  const service = await scope.db.service.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, serviceId),
    select: {
      id: true,
      kind: true,
      title: true,
      summary: true,
      minutes: true,
      days: true,
      priceMinor: true,
      currency: true,
      depositPercent: true,
      balanceDueDays: true,
      noticeMinutes: true,
      horizonDays: true,
      gridMinutes: true,
      bookable: true,
      archivedAt: true,
      staffId: true,
      staff: { select: staffClock },
    },
  })
  if (!service?.bookable || service.archivedAt) throw notFound()
  return { ...service, days: serviceDays.parse(service.days) }
}
export type BookableService = Awaited<ReturnType<typeof bookableService>>
