import { newMessageMail } from "@emails/messaging/new-message"
import { clientsToNotify } from "@/features/clients/queries"
import { activeMembers, practitionersOf, relationshipOf } from "@/features/relationships/queries"
import { paths } from "@/lib/paths"
import { reaction } from "@/server/data/events"
import type { Scope, SystemActor } from "@/server/data/scope"
import { sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { messageWritten } from "./events"

type Told = Readonly<{ relationshipId: string; at: Date }>

/** Notes whom we are about to tell, and answers with them: not who was told before and has not looked, nor who has seen it. */
const notYetTold = async (scope: Scope<SystemActor>, { relationshipId, at }: Told, readers: readonly string[]) => {
  const rows = await scope.db.$queryRaw<{ readerId: string }[]>`
    INSERT INTO message_notices AS known (workspace_id, relationship_id, reader_id, mailed_at)
    SELECT ${scope.workspaceId}::uuid, ${relationshipId}::uuid, reader, ${at} FROM unnest(${readers}::uuid[]) AS reader
    ON CONFLICT (workspace_id, relationship_id, reader_id) DO UPDATE SET mailed_at = excluded.mailed_at
     WHERE (known.mailed_at IS NULL OR known.looked_at >= known.mailed_at)
       AND (known.looked_at IS NULL OR known.looked_at < excluded.mailed_at)
    RETURNING reader_id AS "readerId"`
  return new Set(rows.map(({ readerId }) => readerId))
}

/**
 * Tells each reader, in neutral words and only where e-mail is safe, that something is there: once, until they have looked.
 * However much is written meanwhile, one mail waits for them.
 */
export const notifyReaders = reaction(
  messageWritten,
  "messaging.tellReaders",
  async (scope, { messageId, relationshipId, readerIds, staffReads }, { at }) => {
    const { workspace } = await relationshipOf(scope, relationshipId)
    const staff = staffReads ? await practitionersOf(scope, relationshipId) : []
    const present = (await activeMembers(scope, relationshipId)).map(({ clientId }) => clientId)
    const readers = await clientsToNotify(
      scope,
      readerIds.filter((id) => present.includes(id)),
    )
    const told = [
      ...readers.map(({ id, name }) => ({
        id,
        name,
        to: recipient("client", id),
        path: paths.messages(workspace.slug),
      })),
      ...staff.map(({ id, name }) => ({
        id,
        name,
        to: recipient("staff", id),
        path: paths.desk.relationship(workspace.slug, relationshipId),
      })),
    ]
    const fresh = await notYetTold(
      scope,
      { relationshipId, at },
      told.map(({ id }) => id),
    )
    await sendMails(
      scope,
      told
        .filter(({ id }) => fresh.has(id))
        .map(({ id, name, to, path }) => ({
          mail: newMessageMail,
          key: `message:${messageId}:${id}`,
          to,
          from: workspace.name,
          props: { name, workspace: workspace.name },
          link: { path },
        })),
    )
  },
)
