import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { rooms as joined } from "@/root/rooms"
import type { Room } from "@/server/room"
import { schemaFiles } from "./reading/models"
import { ground, locationOf, roles, rooms, subRooms } from "./reading/rooms"
import { root } from "./reading/root"
import { broken, code, codeIn, files } from "./reading/tree"

/** The building code of README "The house". No allowlist: what breaks a rule is moved, not listed. */

const here = (room: string, name: string) => `src/features/${room}/${name}`
const present = [...new Set(files.map(locationOf).flatMap((place) => place?.room ?? []))]

describe("the rooms", () => {
  it("are the ones that the root joins, in that order, each with a room.ts and a README", () => {
    const says = "has no line in src/root/rooms.ts: add it where it belongs in the order"
    expect(present.filter((room) => !rooms.includes(room)).map((room) => `${room}: ${says}`)).toEqual([])
    const wanted = rooms.flatMap((room) => [here(room, "room.ts"), here(room, "README.md")])
    expect(wanted.filter((file) => !files.includes(file)).map((file) => `${file}: is missing`)).toEqual([])
  })

  it("hold files with known jobs only", () => {
    const known = [...roles.files, ...roles.folders]
    expect(
      files.flatMap((file) => {
        const place = locationOf(file)
        if (!place || /\.test\.tsx?$/.test(file) || known.includes(place.role)) return []
        return [`${file}: "${place.role}" is none of a room's roles (README, "In a room each file has one job")`]
      }),
    ).toEqual([])
  })

  it("declare their sub-rooms in the order in which these may use each other", () => {
    const found = new Set(
      files.map(locationOf).flatMap((place) => (place?.subRoom ? `${place.room}/${place.subRoom}` : [])),
    )
    const declared = Object.entries(subRooms).flatMap(([room, names]) => names.map((name) => `${room}/${name}`))
    expect([...found].sort(), "a folder with roles of its own is a sub-room: declare it in reading/rooms.ts").toEqual(
      declared.toSorted(),
    )
  })

  it("own each file of prisma/schema, or else the ground does", () => {
    const owners = [...rooms, ground, "base"]
    expect(
      schemaFiles
        .filter((file) => !owners.includes(path.basename(file, ".prisma")))
        .map((file) => `${file}: has the name of no room, so nobody owns its tables`),
    ).toEqual([])
  })
})

/** What a README names in backticks and what looks like a file; `<room>` stands for any. */
const namedIn = (readme: string) =>
  [...readFileSync(path.join(root, readme), "utf8").matchAll(/`([^`\s]+\.(?:ts|tsx|mjs|sql|prisma|md|css|json))`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.includes("<"))

describe("the READMEs", () => {
  const readmes = files.filter((file) => file.endsWith("/README.md"))

  it.each(readmes)("%s names only files that are there", (readme) => {
    const isThere = (name: string) =>
      [path.posix.dirname(readme), "", "src"].some((from) => existsSync(path.join(root, from, name)))
    expect(
      namedIn(readme).filter((name) => !isThere(name)),
      "not found from its own folder, the root or src",
    ).toEqual([])
  })

  it.each(rooms)("of %s names the tests that prove what it promises", (room) => {
    const tests = namedIn(here(room, "README.md")).filter((name) => name.includes(".test."))
    expect(tests.length, "a promise names the test that fails without it").toBeGreaterThan(0)
  })
})

type List = "events" | "reactions" | "mails" | "work"
const roomNamed = (name: string): Room => joined[name as keyof typeof joined]
const listed = (name: string, list: List): readonly unknown[] => roomNamed(name)[list] ?? []

/** What the modules of a room export and what looks like an entry of one of its lists. */
const exported = async (found: readonly string[], isEntry: (value: object) => boolean) => {
  const values: (readonly [name: string, value: object])[] = []
  for (const file of found)
    for (const [name, value] of Object.entries((await import(path.join(root, file))) as object))
      if (typeof value === "object" && value !== null && isEntry(value)) values.push([`${file}: ${name}`, value])
  return values
}

describe("the interface of a room (room.ts)", () => {
  it.each(rooms)("of %s lists all that it announces, hears, mails and works off", async (room) => {
    const inRole = (...wanted: string[]) =>
      codeIn(`src/features/${room}/`)
        .map(({ file }) => file)
        .filter((file) => wanted.includes(locationOf(file)?.role ?? ""))
    const events = await exported(inRole("events"), (value) => "name" in value && "data" in value)
    const runs = await exported(inRole("reactions", "commands"), (value) => "name" in value && "run" in value)
    const mails = await exported(
      files.filter((file) => file.startsWith(`emails/${room}/`)),
      (value) => "name" in value && "Body" in value,
    )
    const missing = [
      ...events.filter(([, value]) => !listed(room, "events").includes(value)),
      ...runs.filter(([, value]) => ![...listed(room, "reactions"), ...listed(room, "work")].includes(value)),
      ...mails.filter(([, value]) => !listed(room, "mails").includes(value)),
    ]
    expect(missing.map(([name]) => `${name} is not on the lists of room.ts, so nobody runs it`)).toEqual([])
  })

  it("hears only what its own or an earlier room announces", () => {
    const wrong = rooms.flatMap((room, at) => {
      const known = rooms.slice(0, at + 1).flatMap((one) => roomNamed(one).events?.map(({ name }) => name) ?? [])
      return (roomNamed(room).reactions ?? [])
        .filter(({ event }) => !known.includes(event))
        .map(({ name, event }) => `${room}: ${name} hears "${event}", which no room up to it announces`)
    })
    expect(wrong).toEqual([])
  })

  it("sends only mails of its own: emails/<room>", () => {
    expect(
      broken(code, ({ file, imports }) => {
        const room = locationOf(file)?.room
        const wrong = imports.find(
          (one) => room && /^emails\/\w+\//.test(one.file) && !one.file.startsWith(`emails/${room}/`),
        )
        return wrong && `uses ${wrong.file}: another room's mail is that room's to send`
      }),
    ).toEqual([])
  })
})
