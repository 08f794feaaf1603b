import { newMessageMail } from "@emails/messaging/new-message"
import { clientsToNotify } from "@/features/clients/queries"
import { practitionersOf, relationshipOf } from "@/features/relationships/queries"
import { paths } from "@/lib/paths"
import { reaction } from "@/server/data/events"
import { sendMails } from "@/server/mail/mailer"
import { messageWritten } from "./events"

/**
 * Tells each reader, in neutral words and only where e-mail is safe, that something is there. Once per message and reader:
 * the mail's key says so.
 */
export const notifyReaders = reaction(
  messageWritten,
  "messaging.tellReaders",
  async (scope, { messageId, relationshipId, readerIds, staffReads }) => {
    const { workspace } = await relationshipOf(scope, relationshipId)
    const staff = staffReads ? await practitionersOf(scope, relationshipId) : []
    const readers = await clientsToNotify(scope, readerIds)
    const told = [
      ...readers.map((reader) => ({ ...reader, path: paths.messages(workspace.slug) })),
      ...staff.map(({ id, name, user }) => ({
        id,
        name,
        email: user.email,
        path: paths.desk.relationship(workspace.slug, relationshipId),
      })),
    ]
    await sendMails(
      scope,
      told.map(({ id, name, email, path }) => ({
        mail: newMessageMail,
        key: `message:${messageId}:${id}`,
        to: email,
        from: workspace.name,
        props: { name, workspace: workspace.name },
        link: { path },
      })),
    )
  },
)
