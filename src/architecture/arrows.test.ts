import { describe, expect, it } from "vitest"
import { reachedFrom, wayTo } from "./reading/graph"
import type { Import } from "./reading/imports"
import { locationOf, roleOf, roomOf, rooms, shared, subRooms } from "./reading/rooms"
import { broken, code, codeIn, isTest, type Source, sources, wrongImport } from "./reading/tree"

/** Arrows point down this list only: app → root → features → server, ui, lib. Types count like values. */

const inFeatures = codeIn("src/features/")
const isIn =
  (...folders: string[]) =>
  ({ file }: { file: string }) =>
    folders.some((folder) => file.startsWith(`src/${folder}/`))

describe("the arrows", () => {
  it("let the tools (src/lib) know nothing but tools", () => {
    const isWrong = ({ file }: Import) => /^(src|emails|prisma|e2e)\//.test(file) && !file.startsWith("src/lib/")
    expect(wrongImport(codeIn("src/lib/"), isWrong, "a tool knows nothing of the house")).toEqual([])
  })

  it("let the components that everybody shares (src/ui) know nothing of the house", () => {
    const isWrong = ({ file }: Import) => /^(src|emails|prisma|e2e)\//.test(file) && !isIn("ui", "lib")({ file })
    expect(wrongImport(codeIn("src/ui/"), isWrong, "src/ui knows itself and src/lib")).toEqual([])
  })

  it("let the ground (src/server) know no room and no root", () => {
    const isWrong = isIn("features", "root", "app", "launch", "ui")
    expect(wrongImport(codeIn("src/server/"), isWrong, "the ground knows no room: a room passes what it has")).toEqual(
      [],
    )
  })

  it("let rooms know nothing of the root, of pages and of what starts them", () => {
    const isWrong = isIn("root", "app", "launch")
    expect(wrongImport(inFeatures, isWrong, "a room does not know who joins it")).toEqual([])
  })

  it("let mails know nothing but mails and tools", () => {
    const isWrong = ({ file }: Import) => file.startsWith("src/") && !file.startsWith("src/lib/")
    expect(wrongImport(codeIn("emails/"), isWrong, "a mail gets its texts as props")).toEqual([])
  })

  it("lead to the root only from pages, from what starts the house, and from tests", () => {
    const mayUse = /^(src\/(root|app|launch|architecture)\/|e2e\/)/
    const found = code.filter(({ file }) => !mayUse.test(file))
    expect(wrongImport(found, isIn("root"), "the root is for src/app and src/launch")).toEqual([])
  })

  it("lead to src/launch from nowhere but itself and tests: nobody imports what starts them", () => {
    const found = code.filter(({ file }) => !/^(src\/launch\/|e2e\/)/.test(file))
    expect(wrongImport(found, isIn("launch"), "src/launch starts the house")).toEqual([])
  })

  it("lead from pages to what rooms show there, and to their queries and commands by way of the root", () => {
    const pages = codeIn("src/app/").filter(({ file }) => !file.startsWith("src/app/api/"))
    const isWrong = ({ file, isType }: Import) =>
      roomOf(file) !== undefined && !isType && !["components", "schema", "rules", "content"].includes(roleOf(file))
    expect(wrongImport(pages, isWrong, "a page asks through src/root/caller")).toEqual([])
  })

  it("are written in one way: relative within a room, @/features/… from one room to another", () => {
    const ours = sources.filter(({ file }) => roomOf(file))
    const says = (one: Import, { file }: Source) => {
      const [from, to] = [roomOf(file), roomOf(one.file)]
      return to !== undefined && (from === to) !== one.written.startsWith(".")
    }
    expect(wrongImport(ours, says, "imports its own room as ./ or ../ and other rooms as @/features/<room>/…")).toEqual(
      [],
    )
  })
})

describe("the rooms", () => {
  it("use only rooms that come before them", () => {
    const isLater = (one: Import, { file }: Source) => {
      const [from, to] = [roomOf(file), roomOf(one.file)]
      return to !== undefined && from !== to && rooms.indexOf(to) > rooms.indexOf(from ?? "")
    }
    const says =
      "a room uses only rooms above it in src/root/rooms.ts: send news as an event, or move the code to a later room"
    expect(wrongImport(inFeatures, isLater, says)).toEqual([])
  })

  it("show each other only some roles, and factories to factories", () => {
    const isHidden = (one: Import, { file }: Source) => {
      const role = roleOf(one.file)
      if (!roomOf(one.file) || roomOf(file) === roomOf(one.file)) return false
      return !shared.includes(role) && !(role === "factory" && roleOf(file) === "factory")
    }
    expect(wrongImport(inFeatures, isHidden, `rooms show each other ${shared.join(", ")}`)).toEqual([])
  })

  it("are entered by the root through room.ts alone, and by nobody else there", () => {
    const isInterface = (one: Import) => roleOf(one.file) === "room"
    const others = code.filter(({ file }) => file !== "src/root/rooms.ts")
    expect(wrongImport(others, isInterface, "room.ts is the room's interface to src/root/rooms.ts")).toEqual([])
  })

  it("give their router to room.ts and to their own components only, by type as well", () => {
    const isWrong = (one: Import, { file }: Source) =>
      roleOf(one.file) === "router" &&
      !(roomOf(file) === roomOf(one.file) && ["room", "components"].includes(roleOf(file)))
    expect(wrongImport(code, isWrong, "a router is for room.ts and the room's own components")).toEqual([])
  })

  it("have sub-rooms that come before them, and before each other in the order declared", () => {
    const isWrong = (one: Import, { file }: Source) => {
      const [from, to] = [locationOf(file), locationOf(one.file)]
      if (!from?.subRoom || from.room !== to?.room || from.subRoom === to.subRoom) return false
      const order = subRooms[from.room] ?? []
      return !to.subRoom || order.indexOf(to.subRoom) > order.indexOf(from.subRoom)
    }
    const says = "a sub-room uses nothing of its room, and only sub-rooms declared before it"
    expect(wrongImport(inFeatures, isWrong, says)).toEqual([])
  })
})

describe("what browsers run", () => {
  const isServers = (file: string) =>
    file.startsWith("src/server/") ||
    file.includes("/generated/") ||
    ["queries", "commands", "factory"].includes(roleOf(file))

  it("reaches nothing of the server, not by way of others either; types are free", () => {
    const entries = code.filter(({ text }) => /^\s*"use client"/.test(text))
    expect(
      broken(entries, ({ file }) => {
        const reached = reachedFrom([file], ({ isType }) => !isType)
        const wrong = [...reached.keys()].find(isServers)
        return wrong && `runs in browsers and reaches the server: ${wayTo(wrong, reached)}`
      }),
    ).toEqual([])
  })
})

describe("what only tests and the demo need", () => {
  const isSupport = (file: string) =>
    isTest(file) ||
    /^(e2e|src\/(root\/matrix|launch\/vitest|architecture))\/|(^|\/)testing\/|^prisma\/seed/.test(file) ||
    roleOf(file) === "factory" ||
    /\/oracle\.ts$/.test(file)

  /** Everything that runs in production: pages, the root, and what serves, works and migrates. */
  const isEntry = ({ file }: Source) =>
    /^src\/(app|root)\/|^src\/(proxy|instrumentation)\.ts$|^src\/launch\/(serve|work|migrate)\.ts$/.test(file) &&
    !isSupport(file)

  it("is reached from no entry of the product: factories, oracles, testing/, root/matrix, launch/vitest, the seed", () => {
    const entries = code.filter(isEntry).map(({ file }) => file)
    const reached = reachedFrom(entries)
    expect(
      [...reached.keys()].filter(isSupport).map((file) => `the product reaches test support: ${wayTo(file, reached)}`),
    ).toEqual([])
    expect(entries.length).toBeGreaterThan(80)
  })

  it("stays by itself: the seed is started by src/launch and imported by nobody", () => {
    const others = code.filter(({ file }) => !file.startsWith("prisma/"))
    const isSeed = ({ file }: Import) => file.startsWith("prisma/seed")
    expect(wrongImport(others, isSeed, "prisma/seed is the demo, started by src/launch")).toEqual([])
  })
})
