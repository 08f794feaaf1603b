import { roomApi } from "@/lib/trpc"
import type { paymentsRouter } from "../router"

/** This room's procedures, for browsers. */
export const paymentsApi = roomApi<typeof paymentsRouter>("payments")
