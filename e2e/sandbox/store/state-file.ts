import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { emptyWorld, type World } from "./world"

/** Maps do not survive JSON, so each travels as its list of entries. */
export function writtenWorld(world: World): string {
  return JSON.stringify(world, (_key, value) => (value instanceof Map ? [...value] : value))
}

/** @throws SyntaxError or TypeError if the text is not a world that `writtenWorld` wrote. */
export function readWorld(text: string): World {
  const saved: Record<string, unknown> = JSON.parse(text)
  const world = emptyWorld()
  for (const [name, value] of Object.entries(world)) {
    const found = saved[name]
    if (found === undefined) continue
    Object.assign(world, { [name]: value instanceof Map ? new Map(entriesOf(found)) : found })
  }
  return world
}

function entriesOf(value: unknown): [string, unknown][] {
  if (!Array.isArray(value)) throw new TypeError("A table of the saved world is not a list of entries.")
  return value
}

/** The saved world, or an empty one if the file does not exist. A file that cannot be read stops the start. */
export function loadWorld(path: string): World {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyWorld()
    throw error
  }
  try {
    return readWorld(text)
  } catch (error) {
    throw new Error(`The saved payments in ${path} cannot be read. Move the file away to start again.`, {
      cause: error,
    })
  }
}

/** Written beside, flushed, then renamed: after a crash the file holds the old world or the new one, whole. */
export function saveWorld(path: string, world: World): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  const file = openSync(beside, "w", 0o600)
  try {
    writeFileSync(file, writtenWorld(world))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}
