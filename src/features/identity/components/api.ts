import { roomApi } from "@/lib/trpc"
import type { identityRouter } from "../router"

/** This room's procedures, for browsers. */
export const identityApi = roomApi<typeof identityRouter>("identity")
