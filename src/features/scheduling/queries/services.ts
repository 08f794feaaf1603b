import { currencyHere, hosts, staffClock } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { blocksOfDays } from "../rules/services"
import { serviceDays } from "../schema"

/** A scalar: whether anything is offered here. */
export const anyService = (scope: Scope) =>
  Prisma.sql`EXISTS (SELECT FROM services WHERE workspace_id = ${scope.workspaceId}::uuid AND archived_at IS NULL)`

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

/** Everything that is or was offered, for those who change it; with the currency of what is new, and who may host it. */
export const servicesToEdit = async (scope: StaffScope) => {
  const rows = await scope.db.service.findMany({
    where: tenant(scope),
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      staffId: true,
      title: true,
      summary: true,
      priceMinor: true,
      priceNote: true,
      currency: true,
      minutes: true,
      days: true,
      depositPercent: true,
      balanceDueDays: true,
      noticeMinutes: true,
      horizonDays: true,
      bookable: true,
      archivedAt: true,
    },
  })
  return {
    services: rows.map(({ days, noticeMinutes, ...rest }) => ({
      ...rest,
      blocks: blocksOfDays(serviceDays.parse(days)),
      noticeDays: Math.ceil(noticeMinutes / 1440),
    })),
    currency: await currencyHere(scope),
    hosts: await hosts(scope),
  }
}
export type ServicesToEdit = Awaited<ReturnType<typeof servicesToEdit>>
export type ServiceToEdit = ServicesToEdit["services"][number]

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
