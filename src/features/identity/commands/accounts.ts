import { uuidV7 } from "@/lib/ids"
import type { Db } from "@/server/data/db"

export type NewAccount = Readonly<{ email: string; name: string; timeZone?: string }>

/**
 * Makes an account for this address, in a step that is about the address.
 * @returns its id, or null when the address has one, which is left as it is
 */
export const makeAccount = async (db: Db, given: NewAccount, now: Date): Promise<string | null> => {
  const id = uuidV7(now)
  const { count } = await db.user.createMany({ data: [{ id, ...given, createdAt: now }], skipDuplicates: true })
  return count === 0 ? null : id
}

/** The account with this address, made when there is none, in a step that is about the address. One that exists is left as it is. */
export const findOrMakeAccount = async (db: Db, given: NewAccount, now: Date): Promise<string> => {
  const made = await makeAccount(db, given, now)
  if (made) return made
  const { id } = await db.user.findUniqueOrThrow({ where: { email: given.email }, select: { id: true } })
  return id
}
