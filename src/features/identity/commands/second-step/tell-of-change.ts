import { securityChangeMail } from "@emails/identity/security-change"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import type { Db } from "@/server/data/db"
import { noWorkspace } from "@/server/data/scope"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { writerOf } from "../../queries"
import { deviceInWords } from "../../rules/devices"
import { type SecurityChange, securityChanges } from "../../rules/security-changes"

type Happened = Readonly<{ userId: string; now: Date; userAgent: string }>

/**
 * Mails someone that what guards their account has changed, in the transaction of the change. Everybody is told but who said
 * that e-mail is not safe: they see it on their account's page.
 */
export const tellOfChange = async (
  db: Db,
  { userId, now, userAgent }: Happened,
  change: SecurityChange,
): Promise<void> => {
  const [told] = await db.$queryRaw<{ names: string[]; timeZone: string; maySend: boolean }[]>`
    SELECT app.workspace_names_of(id) AS names, coalesce(time_zone, 'UTC') AS "timeZone", app.may_mail_user(id) AS "maySend"
      FROM users WHERE id = ${userId}::uuid`
  if (!told?.maySend) return
  const from = writerOf(told.names)
  await sendMail(
    { db, now, workspaceId: noWorkspace },
    {
      mail: securityChangeMail,
      key: `security:${change}:${uuidV7(now)}`,
      to: recipient("user", userId),
      from,
      props: {
        from,
        what: securityChanges[change],
        when: formatInstant(now, told.timeZone, "dateTimeZone"),
        device: deviceInWords(userAgent),
      },
      link: { path: paths.account },
    },
  )
}
