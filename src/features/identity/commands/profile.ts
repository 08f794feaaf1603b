import { database } from "@/server/data/db"
import type { Session } from "@/server/http/session"

/** The name of the account's owner at the account; each workspace keeps its own name for them. */
export const changeName = async ({ session }: { session: Session }, { name }: { name: string }): Promise<void> => {
  await database().user.update({ where: { id: session.userId }, data: { name }, select: { id: true } })
}
