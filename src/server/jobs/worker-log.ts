import { Logger, type LogLevel } from "graphile-worker"
import { log } from "../log"

const levels = { error: "error", warning: "warn", info: "info", debug: "debug" } as const satisfies Record<
  `${LogLevel}`,
  string
>

/** The message without what an error said, which may quote an address or a row: only its beginning, up to a quote or a line's end. */
export const withoutQuotes = (message: string): string => (/^[^'"\n]*/.exec(message)?.[0] ?? "").trim()

/** What the queue says of itself, as JSON among our own lines. A job that failed is reported by the worker, not twice. */
export const workerLogger = new Logger(() => (level, message, meta) => {
  if (meta?.failure) return
  log[levels[level]]({ part: "queue" }, withoutQuotes(message))
})
