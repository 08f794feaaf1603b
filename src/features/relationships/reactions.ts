import { nameChanged } from "@/features/clients/events"
import { reaction } from "@/server/data/events"
import { followName } from "./commands/members"

/** Partners and staff know a client by the name that the client goes by now, in every relationship that they are in. */
export const followNameOfClient = reaction(nameChanged, "relationships.followName", (scope, { clientId }) =>
  followName(scope, clientId),
)
