import { PrismaPg } from "@prisma/adapter-pg"
import { type Prisma, PrismaClient } from "@/generated/prisma/client"
import { env } from "../env"
import { Pool } from "./connection/away"
import { Connection } from "./connection/connection"
import { statementName } from "./connection/statement-names"
import { timeouts } from "./connection/timeouts"

/** How long a connection that nobody uses stays: a new one plans each statement again, which takes longer than running it. */
const idleTimeoutMillis = 10 * 60_000

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg(
      new Pool({
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL,
        idleTimeoutMillis,
        ...timeouts,
        Client: Connection,
        // A statement is sent without waiting for the answer to the one before it.
        pipeline: true,
      }),
      { statementNameGenerator: statementName, disposeExternalPool: true },
    ),
    transactionOptions: { maxWait: timeouts.connectionTimeoutMillis, timeout: 20_000 },
  })

type Connected = ReturnType<typeof connect>

// Next reloads modules in development and bundles some twice: one pool a process all the same.
const shared = globalThis as typeof globalThis & { attuneDb?: Connected }

/** The connection itself. Only scope, session, health and the identity room's tables, which belong to no workspace, use it. */
export const database = (): Connected => {
  shared.attuneDb ??= connect()
  return shared.attuneDb
}

/** What queries and commands see of the database: one transaction. */
export type Db = Prisma.TransactionClient

/** Closes the pool; for workers and tests that end. */
export const disconnect = async () => {
  await shared.attuneDb?.$disconnect()
  delete shared.attuneDb
}
