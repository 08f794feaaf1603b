import pg from "pg"

/** SQLSTATEs by their beginnings: connection, resources, operator's intervention (also: too slow), system; and a lock that was not free in time. */
const states = /^(08|53|57|58|55P03|25P0[34])/
const sockets = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"])
/** Prisma's: not reached, timed out, closed; no connection and no transaction in time. */
const ofPrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"])
/** The same of Prisma's adapter, which keeps no code of a socket's error. */
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"])
/** The driver gives no code for these. */
const sentences =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|connection error and is not queryable|Client was closed and is not queryable/

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

const isCode = (code: unknown) =>
  typeof code === "string" && (sockets.has(code) || ofPrisma.has(code) || (/^\w{5}$/.test(code) && states.test(code)))

/** Whether an error means that PostgreSQL is away: not there, ending, beginning, frozen, or too busy to answer in time. */
export const isAway = (error: unknown, depth = 0): boolean => {
  if (!isObject(error) || depth > 5) return false
  const { code, originalCode, kind, message, cause, meta, errors } = error
  return (
    (typeof kind === "string" && kinds.has(kind)) ||
    isCode(code) ||
    isCode(originalCode) ||
    (typeof message === "string" && sentences.test(message)) ||
    isAway(cause, depth + 1) ||
    (isObject(meta) && isAway(meta.driverAdapterError, depth + 1)) ||
    (Array.isArray(errors) && errors.some((one) => isAway(one, depth + 1)))
  )
}

const shared = globalThis as typeof globalThis & { attuneAwayAt?: number }

/** For whoever answers where no code of ours does (launch/stack/web/away.ts): when PostgreSQL was last found to be away. */
const note = (error: unknown) => {
  if (isAway(error)) shared.attuneAwayAt = performance.now()
}

type Callback = (error: unknown, ...rest: unknown[]) => void

/** The same arguments, whose callback, where they have one, also notes that there was no answer. */
export const notingCallback = (given: readonly unknown[]): unknown[] => {
  const done = given.at(-1)
  if (typeof done !== "function") return [...given]
  const noted: Callback = (error, ...rest) => {
    note(error)
    ;(done as Callback)(error, ...rest)
  }
  return [...given.slice(0, -1), noted]
}

/** Passes on an answer, and notes it when there was none. */
export const noting = <T>(answer: T): T => {
  if (answer instanceof Promise) answer.catch(note)
  return answer
}

type Done = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void

/** A pool that notes when it has no connection to give. */
export class Pool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(done: Done): void
  override connect(done?: Done): Promise<pg.PoolClient> | undefined {
    if (!done) return noting(super.connect())
    super.connect((error, client, release) => {
      note(error)
      done(error, client, release)
    })
    return
  }
}
