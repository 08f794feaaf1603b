import { type Scope, tenant } from "@/server/data/scope"

/** How many sets of days are kept for a relationship and not yet agreed. */
export const heldCount = (scope: Scope, relationshipId: string): Promise<number> =>
  scope.db.appointment.count({
    where: {
      ...tenant(scope),
      relationshipId,
      confirmedAt: null,
      releasedAt: null,
      cancelledAt: null,
      heldUntil: { gt: scope.now },
    },
  })

/** How many sets of days were kept for a relationship since then, and not agreed on. */
export const heldSince = (scope: Scope, relationshipId: string, since: Date): Promise<number> =>
  scope.db.appointment.count({
    where: { ...tenant(scope), relationshipId, confirmedAt: null, heldUntil: { not: null }, createdAt: { gt: since } },
  })
