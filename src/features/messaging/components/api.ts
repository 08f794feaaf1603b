import { roomApi } from "@/lib/trpc"
import type { messagingRouter } from "../router"

/** This room's procedures, for browsers. */
export const messagingApi = roomApi<typeof messagingRouter>("messaging")
