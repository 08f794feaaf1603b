import { roomApi } from "@/lib/trpc"
import type { safetyRouter } from "../router"

/** This room's procedures, for browsers. */
export const safetyApi = roomApi<typeof safetyRouter>("safety")
