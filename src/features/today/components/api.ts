import { roomApi } from "@/lib/trpc"
import type { TodayRouter } from "../router"

/** This room's procedures, for browsers. */
export const todayApi = roomApi<TodayRouter>("today")
