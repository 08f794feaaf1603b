import { roomApi } from "@/lib/trpc"
import type { schedulingRouter } from "../router"

/** This room's procedures, for browsers. */
export const schedulingApi = roomApi<typeof schedulingRouter>("scheduling")
