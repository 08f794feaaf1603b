import pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { refuseInTransaction } from "../../data/connection/transaction"
import { env } from "../../env"
import { tooManyTries } from "../refusals"
import { keyedHash } from "../tokens"

const shared = globalThis as typeof globalThis & {
  attuneLimits?: { pool: pg.Pool; limiters: Map<string, RateLimiterPostgres> }
}

const limits = () => {
  shared.attuneLimits ??= { pool: new pg.Pool({ connectionString: env().DATABASE_URL, max: 2 }), limiters: new Map() }
  return shared.attuneLimits
}

const limiter = (name: string, tries: number, seconds: number) => {
  refuseInTransaction("Counting a try")
  const { pool, limiters } = limits()
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: tries,
    duration: seconds,
  })
  limiters.set(name, made)
  return made
}

/** Counts one more of `who` at `name`, and answers whether it is still within the rule: for what is then left out, not refused. */
export const isWithin = async (
  name: string,
  who: string,
  { tries, seconds }: { tries: number; seconds: number },
): Promise<boolean> => {
  try {
    await limiter(name, tries, seconds).consume(keyedHash("tries", who))
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/**
 * Counts one try of `who` at `name`; the count is kept in PostgreSQL, so it holds across processes.
 * Who it was, often an address, is kept as a keyed hash only.
 * @throws tooManyTries beyond `tries` in `seconds`.
 */
export const limit = async (name: string, who: string, rule: { tries: number; seconds: number }): Promise<void> => {
  if (!(await isWithin(name, who, rule))) throw tooManyTries()
}

/** Forgets the tries, after a success. */
export const forgetTries = async (
  name: string,
  who: string,
  rule: { tries: number; seconds: number },
): Promise<void> => {
  await limiter(name, rule.tries, rule.seconds).delete(keyedHash("tries", who))
}

export const disconnectLimits = async () => {
  await shared.attuneLimits?.pool.end()
  delete shared.attuneLimits
}
