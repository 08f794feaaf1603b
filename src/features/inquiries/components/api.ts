import { roomApi } from "@/lib/trpc"
import type { inquiriesRouter } from "../router"

/** This room's procedures, for browsers. */
export const inquiriesApi = roomApi<typeof inquiriesRouter>("inquiries")
