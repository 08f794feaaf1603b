/**
 * How long anything may wait for PostgreSQL, in milliseconds. The server ends by itself what takes too long; where it is frozen
 * it cannot, so the client stops waiting a little later. README.md has the table.
 */
export const timeouts = {
  /** for a connection, a free one of the pool or a new one */
  connectionTimeoutMillis: 5000,
  lock_timeout: 8000,
  statement_timeout: 10_000,
  /** by the client, from sending to the end of the answer */
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 30_000,
} as const
