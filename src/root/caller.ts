import { askThrough, currentContext } from "@/server/http/caller"
import { createCaller } from "./router"

/** The procedures, for a server component. Errors are tRPC's own; most pages want `ask`. */
export const callerFor = async (asked: Parameters<typeof currentContext>[0] = {}) =>
  createCaller(await currentContext(asked))

/** Asks any room's procedures for a page. */
export const ask = askThrough(createCaller)
