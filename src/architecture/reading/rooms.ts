import type { ObjectExpression } from "oxc-parser"
import { keyOf, nodesIn } from "./nodes"
import { sourceOf } from "./tree"

/** The rooms in the order in which they may use each other: as the root joins them (src/root/rooms.ts). */
const declared = (name: string): string[] => {
  const source = sourceOf("src/root/rooms.ts")
  if (!source) throw new Error("src/root/rooms.ts is where the rooms are joined")
  for (const node of nodesIn(source.program))
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.id.name === name)
      if (node.init?.type === "ObjectExpression") return keysOf(node.init)
  throw new Error(`src/root/rooms.ts has no object "${name}"`)
}

const keysOf = ({ properties }: ObjectExpression): string[] =>
  properties.flatMap((one) => {
    if (one.type === "Property") return keyOf(one) ?? []
    return one.argument.type === "Identifier" ? declared(one.argument.name) : []
  })

export const rooms: readonly string[] = declared("rooms")

/**
 * Sub-rooms: folders of a room with roles of their own, in the order in which they may use each other. They come before the
 * roles of their room, and use nothing of it.
 */
export const subRooms: Readonly<Record<string, readonly string[]>> = { scheduling: ["availability"] }

/** What a file in a room may be, and what a folder may hold more of once one file is too small. */
export const roles = {
  files: "schema rules policy refusals queries commands events reactions audit router factory room README".split(" "),
  folders: "components content rules queries commands reactions".split(" "),
}

/** The roles that other rooms may use. */
export const shared = "schema refusals events queries commands components content rules".split(" ")

/** Where a file stands: its room, its sub-room if it is in one, and its role there. */
export const locationOf = (file: string) => {
  const [room, ...rest] = /^src\/features\/(.+)$/.exec(file)?.[1]?.split("/") ?? []
  if (!room || rest.length === 0) return null
  const isFolder = rest.length > 1
  const subRoom = isFolder && !roles.folders.includes(rest[0] ?? "") ? rest.shift() : undefined
  return { room, subRoom, role: (rest[0] ?? "").replace(/\.\w+$/, "") }
}

/** The room that a path belongs to. */
export const roomOf = (file: string) => locationOf(file)?.room

export const roleOf = (file: string) => locationOf(file)?.role ?? ""

/** Whose the models of server.prisma are: src/server, beneath every room. */
export const ground = "server"

/** Who owns what a file names: its room, or the ground; other folders own no table. */
export const homeOf = ({ file }: { file: string }) =>
  roomOf(file) ?? (file.startsWith("src/server/") ? ground : "nobody")
