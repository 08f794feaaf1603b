import { roomApi } from "@/lib/trpc"
import type { assignmentsRouter } from "../router"

/** This room's procedures, for browsers. */
export const assignmentsApi = roomApi<typeof assignmentsRouter>("assignments")
