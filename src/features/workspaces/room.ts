import { staffAddedMail } from "@emails/workspaces/staff-added"
import type { Room } from "@/server/room"
import { workspaceActions } from "./audit"
import { workspacesRouter } from "./router"

export const workspaces = {
  router: workspacesRouter,
  mails: [staffAddedMail],
  prunes: [{ name: "drafts", what: "Drafts, after they were last touched", days: 90, routine: "prune_drafts" }],
  audit: Object.values(workspaceActions),
} satisfies Room
