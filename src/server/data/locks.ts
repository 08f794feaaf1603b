import { Prisma } from "@/generated/prisma/client"
import { type Scope, send } from "./scope"

/** Every advisory lock of the house, and what comes one after the other because of it. */
const locks = {
  hostTime: "whatever takes or frees a host's time",
  instalment: "opening and settling the payment pages of one instalment",
  orderNumbers: "numbering the orders of a workspace",
} as const

/**
 * Holds a lock until the end of the transaction, from the scope's next statement on: whoever wants the same one waits there.
 * @param id what is locked, within the workspace
 */
export const lock = (scope: Pick<Scope, "db" | "workspaceId">, name: keyof typeof locks, id = ""): Promise<void> =>
  send(scope, Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${name}:${scope.workspaceId}:${id}`}, 0))`)
