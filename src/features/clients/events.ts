import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** A client goes by another name from now on. Ask the client's row for which. */
export const nameChanged = eventKind("clients.nameChanged", z.object({ clientId: id }))

/** A client lives in another time zone from now on. Ask the client's row for which: a newer change may have overtaken this. */
export const timeZoneChanged = eventKind("clients.timeZoneChanged", z.object({ clientId: id }))
