import { staffAddedMail } from "@emails/workspaces/staff-added"
import { findOrMakeAccount } from "@/features/identity/commands/accounts"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { isConstraint } from "@/server/data/database-errors"
import { asAccount, key, type StaffScope, tenant } from "@/server/data/scope"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { workspaceActions } from "../audit"
import { alreadyStaff, isClientHere, lastOwner, notYourself } from "../refusals"
import type { AddStaff } from "../schema"

/** The clients room refuses them itself, by the trigger staff_is_no_client (prisma/walls/clients.sql). */
const refuseClients = (error: unknown): never => {
  throw isConstraint(error, "staff_is_no_client") ? isClientHere() : error
}

/**
 * Adds someone to the staff, by their address, and mails them where to sign in. Who left comes back as what is
 * given now.
 * @throws alreadyStaff; isClientHere
 */
export const addStaff = async (scope: StaffScope, input: AddStaff): Promise<{ staffId: string }> => {
  const { email, name, title, role } = input
  const userId = await asAccount(scope, { address: email }, (db) => findOrMakeAccount(db, { email, name }, scope.now))
  const {
    name: from,
    slug,
    timeZone,
  } = await scope.db.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { name: true, slug: true, timeZone: true },
  })
  const before = await scope.db.staff.findFirst({
    where: { ...tenant(scope), userId },
    select: { id: true, deactivatedAt: true },
  })
  if (before && !before.deactivatedAt) throw alreadyStaff()
  const staffId = before?.id ?? uuidV7(scope.now)
  const given = { name, title, role, joinedAt: scope.now, deactivatedAt: null }
  await scope.db.staff
    .upsert({
      where: key(scope, staffId),
      create: { ...tenant(scope), id: staffId, userId, timeZone, ...given },
      update: given,
      select: { id: true },
    })
    .catch(refuseClients)
  await audit(scope, { action: workspaceActions.staffAdded, subject: ["staff", staffId], clientIds: [] })
  await sendMail(scope, {
    mail: staffAddedMail,
    key: `staff:${staffId}:${scope.now.toISOString()}`,
    to: recipient("staff", staffId),
    from,
    props: { name, from },
    link: { path: paths.signInTo(paths.desk.today(slug)) },
  })
  return { staffId }
}

/**
 * Removes someone from the staff; their next request is refused everywhere. What they wrote stays.
 * @throws notFound; notYourself; lastOwner
 */
export const deactivateStaff = async (scope: StaffScope, { staffId }: { staffId: string }): Promise<void> => {
  // One owner after the other, so that two of them cannot remove each other at the same moment.
  await scope.db.$executeRaw`SELECT 1 FROM workspaces WHERE id = ${scope.workspaceId}::uuid FOR UPDATE`
  const active = await scope.db.staff.findMany({
    where: { ...tenant(scope), deactivatedAt: null },
    select: { id: true, role: true },
  })
  if (!active.some(({ id }) => id === staffId)) throw notFound()
  if (staffId === scope.actor.staffId) throw notYourself()
  // The asker may have been removed while waiting.
  if (!active.some(({ id }) => id === scope.actor.staffId)) throw notFound()
  if (!active.some(({ id, role }) => role === "owner" && id !== staffId)) throw lastOwner()
  await scope.db.staff.updateMany({ where: { ...tenant(scope), id: staffId }, data: { deactivatedAt: scope.now } })
  await audit(scope, { action: workspaceActions.staffDeactivated, subject: ["staff", staffId], clientIds: [] })
}
