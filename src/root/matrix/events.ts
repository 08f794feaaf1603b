import type { AuditRow } from "@/server/data/testing/audit-rows"
import type { Left } from "./entry"
import type { World } from "./world"

export type Done = Parameters<Left["concerns"]>[1]

const line = (action: string, clientId: string | null) => `${action} of ${clientId ?? "nobody"}`

/** Events as a test compares them: "notes.read of 0198…". */
export const linesOf = (events: readonly AuditRow[]) =>
  events.map(({ action, clientId }) => line(action, clientId)).toSorted()

export const linesWanted = async (world: World, left: readonly Left[], done: Done) => {
  const lines: string[] = []
  for (const { action, concerns, by } of left) {
    if (by && !by.includes(done.asker)) continue
    const clientIds = [...new Set(await concerns(world, done))]
    lines.push(...(clientIds.length > 0 ? clientIds : [null]).map((id) => line(action.name, id)))
  }
  return lines.toSorted()
}
