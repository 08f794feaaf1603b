import { describe, expect, it } from "vitest"
import { rooms } from "./reading/rooms"
import { broken, code, files, sources } from "./reading/tree"

/** Folders that have one entry a room, and what else may stand there. They grow with the house, and are checked to be that. */
const listsOfRooms: Readonly<Record<string, readonly string[]>> = {
  "src/features": [],
  "src/root/matrix/procedures": [],
  "prisma/schema": ["base", "server"],
  "prisma/walls": ["server"],
  emails: ["frame", "something-new", "template"],
  "e2e/steps": [],
}
/** Folders that grow by date, whose entries nobody rearranges. */
const isDated = (folder: string) => /^(prisma\/migrations|docs\/decisions)$/.test(folder)

const mostEntries = 14

/** Each folder with its entries, tests as well. */
const folders = () => {
  const found = new Map<string, Set<string>>()
  for (const file of files) {
    const parts = file.split("/")
    for (const [at, name] of parts.entries())
      if (at > 0) {
        const folder = parts.slice(0, at).join("/")
        found.set(folder, (found.get(folder) ?? new Set()).add(name))
      }
  }
  return found
}

describe("the sizes", () => {
  it(`keep folders at ${mostEntries} entries`, () => {
    const full = [...folders()].filter(
      ([folder, entries]) => entries.size > mostEntries && !isDated(folder) && !(folder in listsOfRooms),
    )
    expect(full.map(([folder, { size }]) => `${folder}: ${size} entries: which of them belong together?`)).toEqual([])
  })

  it("let a list of rooms hold rooms", () => {
    const found = folders()
    const wrong = Object.entries(listsOfRooms).flatMap(([folder, besides]) =>
      [...(found.get(folder) ?? [])]
        .map((entry) => entry.replace(/\.\w+$/, ""))
        .filter((name) => !rooms.includes(name) && !besides.includes(name))
        .map((name) => `${folder}/${name}: this folder has one entry a room, and no room has this name`),
    )
    expect(wrong).toEqual([])
  })

  it("keep files below 300 lines, shipped texts excepted", () => {
    const long = sources.filter(({ file }) => !file.includes("/content/"))
    expect(broken(long, ({ lines }) => lines > 300 && `${lines} lines: does it hold two ideas?`)).toEqual([])
  })

  it("keep components below 120 lines", () => {
    const components = code.filter(({ file }) => file.endsWith(".tsx"))
    expect(
      broken(components, ({ lines }) => lines > 120 && `${lines} lines: which part has a name of its own?`),
    ).toEqual([])
  })

  it("keep pages below 40 lines: a page composes rooms", () => {
    const pages = code.filter(({ file }) => /\/page\.tsx$/.test(file) && !file.includes("design-system"))
    expect(broken(pages, ({ lines }) => lines > 40 && `${lines} lines: move what it does into a room`)).toEqual([])
  })
})
