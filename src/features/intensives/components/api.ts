import { roomApi } from "@/lib/trpc"
import type { intensivesRouter } from "../router"

/** This room's procedures, for browsers. */
export const intensivesApi = roomApi<typeof intensivesRouter>("intensives")
