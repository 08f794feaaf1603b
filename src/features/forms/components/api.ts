import { roomApi } from "@/lib/trpc"
import type { formsRouter } from "../router"

/** This room's procedures, for browsers. */
export const formsApi = roomApi<typeof formsRouter>("forms")
