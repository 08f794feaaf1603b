import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { nextCommand } from "../build.ts"

const beside = (...path: string[]) => pathToFileURL(join(import.meta.dirname, ...path)).href

/**
 * What Node runs as the web: Next, told of each request's socket. In production nothing reaches it that it would break on; while it
 * is developed, Next talks with its own pages in ways of its own.
 */
export const webCommand = (how: "start" | "dev", ...options: string[]): string[] => [
  ...["--import", beside("socket-address.mjs")],
  ...(how === "start" ? ["--import", beside("door", "door.mjs")] : []),
  nextCommand,
  how,
  ...options,
]
