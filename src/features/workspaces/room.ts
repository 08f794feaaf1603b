import { staffAddedMail } from "@emails/workspaces/staff-added"
import type { Room } from "@/server/room"
import { workspaceActions } from "./audit"
import { workspacesRouter } from "./router"

export const workspaces = {
  router: workspacesRouter,
  mails: [staffAddedMail],
  audit: Object.values(workspaceActions),
} satisfies Room
