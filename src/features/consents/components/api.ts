import { roomApi } from "@/lib/trpc"
import type { consentsRouter } from "../router"

/** This room's procedures, for browsers. */
export const consentsApi = roomApi<typeof consentsRouter>("consents")
