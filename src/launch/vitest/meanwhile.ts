import pg from "pg"

/** Until somebody waits for another's lock in this database, or `other` is through: then nobody was in its way. */
const untilItWaits = async (other: Promise<unknown>) => {
  let isThrough = false
  const through = () => {
    isThrough = true
  }
  other.then(through, through)
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    while (!isThrough && (await client.query(waiting)).rows.length === 0);
  } finally {
    await client.end()
  }
}

/**
 * Two who come in the same instant, in an order that is the same each time: `second` comes while `first` has done its work and
 * has not committed yet. Each is answered as it would be alone.
 * @param first calls `meanwhile` as the last thing in its transaction
 */
export const meanwhile = async <A, B>(
  first: (meanwhile: () => Promise<void>) => Promise<A>,
  second: () => Promise<B>,
): Promise<[PromiseSettledResult<A>, PromiseSettledResult<B>]> => {
  let other: Promise<B> | undefined
  const one = first(async () => {
    other ??= second()
    await untilItWaits(other)
  })
  const [answer] = await Promise.allSettled([one])
  const [next] = await Promise.allSettled([other ?? second()])
  return [answer, next]
}
