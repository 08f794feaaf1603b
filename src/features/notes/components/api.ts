import { roomApi } from "@/lib/trpc"
import type { notesRouter } from "../router"

/** This room's procedures, for browsers. */
export const notesApi = roomApi<typeof notesRouter>("notes")
