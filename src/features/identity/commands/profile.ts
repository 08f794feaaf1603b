import { inAccount } from "@/server/data/scope"
import type { Session } from "@/server/http/session"

/** The name of the account's owner at the account; each workspace keeps its own name for them. */
export const changeName = async ({ session }: { session: Session }, { name }: { name: string }): Promise<void> => {
  const { userId: account } = session
  await inAccount({ account }, (db) => db.user.update({ where: { id: account }, data: { name }, select: { id: true } }))
}
