import { currencyHere, hosts } from "@/features/workspaces/queries"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { serviceActions } from "../audit"
import { daysOfBlocks, minutesOfFirstDay } from "../rules/services"
import type { SaveService } from "../schema"

/** Times are offered on the hour and the half-hour. */
const gridMinutes = 30

const nextPosition = async (scope: StaffScope): Promise<number> => {
  const { _max } = await scope.db.service.aggregate({ where: tenant(scope), _max: { position: true } })
  return (_max.position ?? 0) + 1
}

const rowOf = ({ serviceId: _, kind, blocks, minutes, noticeDays, depositPercent, bookable, ...same }: SaveService) => {
  const isIntensive = kind === "intensive"
  return {
    ...same,
    kind,
    minutes: isIntensive ? minutesOfFirstDay(blocks) : minutes,
    days: isIntensive ? daysOfBlocks(blocks) : [],
    noticeMinutes: noticeDays * 1440,
    depositPercent: isIntensive ? depositPercent : 0,
    bookable: isIntensive && bookable,
  }
}

/**
 * Offers something new, or changes what is offered. What was booked before keeps its terms.
 * @throws notFound for a service, or a host, that is not there
 */
export const saveService = async (scope: StaffScope, input: SaveService): Promise<{ serviceId: string }> => {
  if (!(await hosts(scope)).some(({ id }) => id === input.staffId)) throw notFound({ field: "staffId" })
  const serviceId = input.serviceId ?? uuidV7(scope.now)
  const data = rowOf(input)
  if (input.serviceId) {
    const { count } = await scope.db.service.updateMany({ where: { ...tenant(scope), id: serviceId }, data })
    if (count === 0) throw notFound()
  } else
    await scope.db.service.create({
      data: {
        ...tenant(scope),
        id: serviceId,
        ...data,
        currency: await currencyHere(scope),
        position: await nextPosition(scope),
        gridMinutes,
      },
      select: { id: true },
    })
  await audit(scope, { action: serviceActions.saved, subject: ["service", serviceId], clientIds: [] })
  return { serviceId }
}

/** Takes a service off the public page and out of booking, or brings it back. What was booked stays. @throws notFound */
export const hideService = async (scope: StaffScope, serviceId: string, hides: boolean): Promise<void> => {
  const found = await scope.db.service.findUnique({ where: key(scope, serviceId), select: { id: true } })
  if (!found) throw notFound()
  await scope.db.service.update({
    where: key(scope, serviceId),
    data: { archivedAt: hides ? scope.now : null },
    select: { id: true },
  })
  const action = hides ? serviceActions.hidden : serviceActions.shown
  await audit(scope, { action, subject: ["service", serviceId], clientIds: [] })
}
