import { roomApi } from "@/lib/trpc"
import type { invitationsRouter } from "../router"

/** This room's procedures, for browsers. */
export const invitationsApi = roomApi<typeof invitationsRouter>("invitations")
