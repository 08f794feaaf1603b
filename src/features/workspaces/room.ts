import { staffAddedMail } from "@emails/workspaces/staff-added"
import { testMail } from "@emails/workspaces/test-mail"
import { workspaceConfirmMail } from "@emails/workspaces/workspace-confirm"
import { workspaceReadyMail } from "@emails/workspaces/workspace-ready"
import type { Room } from "@/server/room"
import { workspaceActions } from "./audit"
import { workspaceInstalled } from "./events"
import { workspacesRouter } from "./router"

export const workspaces = {
  router: workspacesRouter,
  events: [workspaceInstalled],
  mails: [staffAddedMail, testMail, workspaceConfirmMail, workspaceReadyMail],
  prunes: [{ name: "drafts", what: "Drafts, after they were last touched", days: 90, routine: "prune_drafts" }],
  audit: Object.values(workspaceActions),
} satisfies Room
