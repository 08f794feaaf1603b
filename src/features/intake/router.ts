import { router } from "@/server/trpc"
import { inquiriesRouter } from "./inquiries/router"
import { invitationsRouter } from "./invitations/router"

export const intakeRouter = router({
  inquiries: inquiriesRouter,
  invitations: invitationsRouter,
})
