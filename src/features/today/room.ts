import type { AuditAction } from "@/server/data/audit"
import type { Room } from "@/server/room"
import { todayActions } from "./audit"
import { todayRouter } from "./router"

/** The last room tells clients who looked at their record, in the words of all rooms: the root passes it those of the others. */
export const today = (others: readonly AuditAction[]) => {
  const audit = Object.values(todayActions)
  return { router: todayRouter([...others, ...audit]), audit } satisfies Room
}
