import { database } from "@/server/data/db"
import type { Session } from "@/server/http/session"

/** How the account's owner is called at the account; each workspace keeps its own name for them. */
export const changeName = async ({ session }: { session: Session }, { name }: { name: string }): Promise<void> => {
  await database().user.update({ where: { id: session.userId }, data: { name }, select: { id: true } })
}
