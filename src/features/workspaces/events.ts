import { z } from "zod"
import { eventKind } from "@/server/data/events"

/** A workspace has begun; rooms that ship something give it theirs. */
export const workspaceInstalled = eventKind("workspaces.installed", z.object({}))
