import pino from "pino"

/**
 * Structured logs. Only ids, codes and durations go in: never a name, an address or anybody's words.
 * The redaction is a second net for what should not have been given.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { service: "attune" },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["email", "to", "*.email", "*.to", "body", "*.body", "value", "*.value"], censor: "[private]" },
})
