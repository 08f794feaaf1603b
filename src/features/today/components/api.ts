import { roomApi } from "@/lib/trpc"
import type { todayRouter } from "../router"

/** This room's procedures, for browsers. */
export const todayApi = roomApi<typeof todayRouter>("today")
