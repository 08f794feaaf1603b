import { findOrMakeAccount } from "@/features/identity/commands/accounts"
import { uuidV7 } from "@/lib/ids"
import { now as clock } from "@/lib/time/clock"
import { audit } from "@/server/data/audit"
import { inAccount, inScope } from "@/server/data/scope"
import { workspaceOfSlug } from "@/server/http/workspace-address"
import { workspaceActions } from "../audit"
import { slugTaken } from "../refusals"
import type { InstallWorkspace } from "../schema"

/** Plain words to begin with; the owner changes them in the settings. */
const defaultTexts = {
  headline: "A quiet place to talk about what is between you.",
  intro: "",
  approach: "",
  questions: [],
  contactNote: "",
  replyWithinDays: 3,
}

/**
 * Makes a workspace and its owner, who then signs in by e-mail. Runs before there is anybody to have a scope: for the
 * command line and for seeds.
 * @throws slugTaken
 */
export const installWorkspace = async ({ owner, ...given }: InstallWorkspace, now = clock()) => {
  if (await workspaceOfSlug(given.slug)) throw slugTaken()
  const [workspaceId, staffId] = [uuidV7(now), uuidV7(now)]
  const userId = await inAccount({ address: owner.email }, (db) => findOrMakeAccount(db, owner, now))
  await inScope({ workspaceId, actor: { kind: "system", reason: "installWorkspace" }, now }, async (scope) => {
    const { db } = scope
    await db.workspace.create({
      data: { id: workspaceId, ...given, ...defaultTexts, createdAt: now },
      select: { id: true },
    })
    await db.staff.create({
      data: {
        workspaceId,
        id: staffId,
        userId,
        role: "owner",
        name: owner.name,
        timeZone: given.timeZone,
        joinedAt: now,
      },
      select: { id: true },
    })
    await audit(scope, { action: workspaceActions.installed, subject: ["workspace", workspaceId], clientIds: [] })
  })
  return { workspaceId, staffId, userId }
}
