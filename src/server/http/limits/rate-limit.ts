import { refuseInTransaction } from "../../data/connection/transaction"
import { database } from "../../data/db"
import { tooManyTries } from "../refusals"
import { keyedHash } from "../tokens"

export type Rule = Readonly<{ tries: number; seconds: number }>

/** Under what the tries of `who`, often an address, are counted: a keyed hash, which nobody who can only send SQL can name. */
const keyOf = (name: string, who: string) => `${name}:${keyedHash("tries", who)}`

/** Counts one more of `who` at `name`, and answers whether it is still within the rule: for what is then left out, not refused. */
export const isWithin = async (name: string, who: string, { tries, seconds }: Rule): Promise<boolean> => {
  refuseInTransaction("Counting a try")
  const [row] = await database().$queryRaw<[{ tries: number }]>`
    SELECT app.count_try(${keyOf(name, who)}, ${seconds}::int) AS tries`
  return row.tries <= tries
}

/**
 * Counts one try of `who` at `name`; the count is kept in PostgreSQL, so it holds across processes.
 * @throws tooManyTries beyond `tries` in `seconds`.
 */
export const limit = async (name: string, who: string, rule: Rule): Promise<void> => {
  if (!(await isWithin(name, who, rule))) throw tooManyTries()
}

/** Forgets the tries, after a success. */
export const forgetTries = async (name: string, who: string): Promise<void> => {
  refuseInTransaction("Forgetting tries")
  await database().$queryRaw`SELECT app.forget_tries(${keyOf(name, who)})::text`
}
