import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { nextCommand } from "../build.ts"

const socketAddress = pathToFileURL(join(import.meta.dirname, "socket-address.mjs")).href

/** What Node runs as the web: Next, told of each request's socket. */
export const webCommand = (how: "start" | "dev", ...options: string[]): string[] => [
  "--import",
  socketAddress,
  nextCommand,
  how,
  ...options,
]
