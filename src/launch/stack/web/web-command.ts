import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { nextCommand } from "../../build.ts"

const load = (...path: string[]) => ["--import", pathToFileURL(join(import.meta.dirname, ...path)).href]

/**
 * What Node runs as the web: Next, told of each request's socket, and answered for while the database is away. In production
 * nothing reaches it that it would break on; while it is developed, Next talks with its own pages in ways of its own.
 */
export const webCommand = (how: "start" | "dev", ...options: string[]): string[] => [
  ...load("socket-address.mjs"),
  ...load("away.ts"),
  ...(how === "start" ? load("..", "door", "door.mjs") : []),
  nextCommand,
  how,
  ...options,
]
