import { staffAddedMail } from "@emails/workspaces/staff-added"
import type { Room } from "@/server/room"
import { workspacesRouter } from "./router"

export const workspaces = {
  router: workspacesRouter,
  mails: [staffAddedMail],
} satisfies Room
