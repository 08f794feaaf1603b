/** Every advisory lock of the house, and what comes one after the other because of it. */
const locks = {
  migrations: "migrating this database, and setting up its roles",
  hostTime: "whatever takes or frees a host's time",
  instalment: "opening and settling the payment pages of one instalment",
  messages: "counting what one author has sent in a relationship",
  orderNumbers: "numbering the orders of a workspace",
} as const

export type LockName = keyof typeof locks

/** What PostgreSQL hashes into the lock's number: two locks never mean the same one, whatever their ids. */
export const lockKey = (name: LockName, ...of: readonly string[]): string => [name, ...of].join(":")
