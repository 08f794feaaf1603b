import { router } from "@/server/trpc"
import { consentsRouter } from "./consents/router"
import { formsRouter } from "./forms/router"
import { inquiriesRouter } from "./inquiries/router"
import { invitationsRouter } from "./invitations/router"

export const intakeRouter = router({
  inquiries: inquiriesRouter,
  invitations: invitationsRouter,
  forms: formsRouter,
  consents: consentsRouter,
})
