import { workspaceReadyMail } from "@emails/workspaces/workspace-ready"
import { findOrMakeAccount } from "@/features/identity/commands/accounts"
import { accountOf } from "@/features/identity/queries"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import { now as clock } from "@/lib/time/clock"
import { audit } from "@/server/data/audit"
import { isConstraint } from "@/server/data/database-errors"
import { announce } from "@/server/data/events"
import { asAccount, inScope, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { workspaceOfSlug } from "@/server/http/workspace-address"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { workspaceActions } from "../audit"
import { workspaceInstalled } from "../events"
import { slugTaken } from "../refusals"
import { firstHeadline } from "../rules"
import type { InstallWorkspace } from "../schema"

/** Plain words to begin with; the owner changes them in the settings. */
const firstTexts = {
  headline: firstHeadline,
  intro: "",
  approach: "",
  questions: [],
  contactNote: "",
  replyWithinDays: 3,
}

type Installing = Scope<SystemActor>
export type Installed = Readonly<{ workspaceId: string; isNew: boolean }>

const bySystem = <T>(workspaceId: string, now: Date, work: (scope: Installing) => Promise<T>) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "installWorkspace" }, now }, work)

const begin = async (scope: Installing, { owner, ...given }: InstallWorkspace) => {
  const { db, now } = scope
  const staffId = uuidV7(now)
  const userId = await asAccount(scope, { address: owner.email }, (about) => findOrMakeAccount(about, owner, now))
  await db.workspace.create({
    data: { id: scope.workspaceId, ...given, ...firstTexts, createdAt: now },
    select: { id: true },
  })
  await db.staff.create({
    data: {
      ...tenant(scope),
      id: staffId,
      userId,
      role: "owner",
      name: owner.name,
      timeZone: given.timeZone,
      joinedAt: now,
    },
    select: { id: true },
  })
  await audit(scope, {
    action: workspaceActions.installed,
    subject: ["workspace", scope.workspaceId],
    clientIds: [],
  })
  await announce(scope, workspaceInstalled, {})
  await sendMail(scope, {
    mail: workspaceReadyMail,
    key: `ready:${scope.workspaceId}`,
    to: recipient("staff", staffId),
    from: given.name,
    props: { name: owner.name, from: given.name, address: paths.public(given.slug) },
    link: { path: paths.signInTo(paths.desk.today(given.slug)) },
  })
}

/** Whether this address is an owner's there: then the same was asked for twice. */
const isOwner = async (scope: Installing, email: string): Promise<boolean> => {
  const account = await accountOf(scope, { userId: null, email })
  const mine = {
    workspaceId: scope.workspaceId,
    userId: account?.id ?? "",
    role: "owner" as const,
    deactivatedAt: null,
  }
  return account !== null && (await scope.db.staff.count({ where: mine })) > 0
}

/**
 * Makes a workspace and its owner, who then signs in by e-mail; the later rooms hear of it and give what they ship. Asked for
 * twice, it is made once. Runs before there is anybody to have a scope: for the command line, the sign-up and seeds.
 * @throws slugTaken when somebody else has the address
 */
export const installWorkspace = async (given: InstallWorkspace, now = clock()): Promise<Installed> => {
  const known = await workspaceOfSlug(given.slug)
  if (known) {
    if (await bySystem(known, now, (scope) => isOwner(scope, given.owner.email)))
      return { workspaceId: known, isNew: false }
    throw slugTaken()
  }
  const workspaceId = uuidV7(now)
  try {
    await bySystem(workspaceId, now, (scope) => begin(scope, given))
  } catch (error) {
    // Somebody was faster by a moment; who, is seen now.
    if (isConstraint(error, "workspaces_slug_key")) return installWorkspace(given, now)
    throw error
  }
  return { workspaceId, isNew: true }
}
