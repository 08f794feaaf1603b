import { uuidV7 } from "@/lib/ids"
import type { Db } from "@/server/data/db"
import { hashSecret } from "@/server/http/tokens"

/**
 * Notes where one mail goes to somebody who has no account yet, in a step that is about the address: as a link that is used up
 * already, of no browser, and so signs in nobody. Forgotten with the other links after a day.
 * @returns what the mail's recipient is known by
 */
export const noteAddress = async (db: Db, email: string, now: Date): Promise<string> => {
  const id = uuidV7(now)
  await db.signInLink.create({
    data: { id, email, browserHash: hashSecret(id), returnTo: "", createdAt: now, expiresAt: now, consumedAt: now },
    select: { id: true },
  })
  return id
}
