import { workspaceInstalled } from "@/features/workspaces/events"
import { reaction } from "@/server/data/events"
import { installConsents } from "./commands/consents"

/** A new workspace has its documents before anybody is asked. */
export const giveDocuments = reaction(workspaceInstalled, "consents.giveDocuments", installConsents)
