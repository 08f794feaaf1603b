import { roomApi } from "@/lib/trpc"
import type { clientsRouter } from "../router"

/** This room's procedures, for browsers. */
export const clientsApi = roomApi<typeof clientsRouter>("clients")
