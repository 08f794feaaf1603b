import { roomApi } from "@/lib/trpc"
import type { workspacesRouter } from "../router"

/** This room's procedures, for browsers. */
export const workspacesApi = roomApi<typeof workspacesRouter>("workspaces")
