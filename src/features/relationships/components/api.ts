import { roomApi } from "@/lib/trpc"
import type { relationshipsRouter } from "../router"

/** This room's procedures, for browsers. */
export const relationshipsApi = roomApi<typeof relationshipsRouter>("relationships")
