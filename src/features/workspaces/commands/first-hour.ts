import { testMail } from "@emails/workspaces/test-mail"
import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { key as keyOf, type StaffActor, type StaffScope } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import type { Open } from "@/server/http/trpc"
import { mailIdOf, sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { workspaceActions } from "../audit"
import { staffName } from "../queries"
import type { SkipLine } from "../schema"

type Changes = Parameters<StaffScope["db"]["workspace"]["update"]>[0]["data"]

const change = async (scope: StaffScope, data: Changes): Promise<void> => {
  await scope.db.workspace.update({ where: { id: scope.workspaceId }, data, select: { id: true } })
  await audit(scope, { action: workspaceActions.changed, subject: ["workspace", scope.workspaceId], clientIds: [] })
}

/** Leaves a line of the first hour out, such as a colleague where somebody works alone, or takes it in again. */
export const skipLine = async (scope: StaffScope, { line, skips }: SkipLine): Promise<void> => {
  const { firstHourSkipped: before } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { firstHourSkipped: true },
  })
  const others = before.filter((one) => one !== line)
  await change(scope, { firstHourSkipped: skips ? [...others, line] : others })
}

/** The list of the first hour is not shown any more. Whether it may be put away is the last room's to say. */
export const putAwayFirstHour = (scope: StaffScope): Promise<void> => change(scope, { firstHourPutAwayAt: scope.now })

/** Notes that the payment processor has answered to these keys. @param keys a keyed hash of them */
export const notePaymentKeys = (scope: StaffScope, keys: string): Promise<void> =>
  change(scope, { paymentKeysProved: keys })

/**
 * Mails the asker, the way that every other mail goes. Whether it went out is seen where the worker notes it.
 * @throws tooManyTries
 */
export const sendTestMail = async (open: Open<StaffActor>, workspaceId: string): Promise<void> => {
  await limit("test-mail", workspaceId, { tries: 5, seconds: 900 })
  await open(async (scope) => {
    const me = await scope.db.staff.findUnique({
      where: keyOf(scope, scope.actor.staffId),
      select: { ...staffName, workspace: { select: { name: true } } },
      relationLoadStrategy: "join",
    })
    if (!me) return
    const key = `test:${uuidV7(scope.now)}`
    const from = me.workspace.name
    await sendMail(scope, { mail: testMail, key, to: recipient("staff", me.id), from, props: { name: me.name, from } })
    await change(scope, { testMailId: mailIdOf(workspaceId, key), testMailAskedAt: scope.now })
  })
}
