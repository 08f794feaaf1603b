import { globSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"

/** The building code of README "The house". No allowlist: what breaks a rule is moved, not listed. */

const root = path.resolve(import.meta.dirname, "..")

/** A room may use only rooms above it. Changing the order is a decision (docs/decisions). */
const rooms = [
  "identity",
  "workspaces",
  "clients",
  "relationships",
  "notes",
  "messaging",
  "exercises",
  "measures",
  "consents",
  "forms",
  "inquiries",
  "invitations",
  "assignments",
  "payments",
  "scheduling",
  "intensives",
  "today",
] as const

const roles = "schema rules policy refusals queries commands events reactions router factory room".split(" ")
const folders = ["components", "content", "rules", "queries", "commands", "reactions"]
const shared = ["schema", "refusals", "events", "queries", "commands", "components", "content", "rules"]

type Source = Readonly<{ file: string; text: string; lines: number; imports: readonly string[] }>

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].flatMap(([, from = ""]) => {
    if (from.startsWith("@/")) return [`src/${from.slice(2)}`]
    if (from.startsWith("@emails/")) return [`emails/${from.slice(8)}`]
    if (from.startsWith("@e2e/")) return [`e2e/${from.slice(5)}`]
    if (from.startsWith(".")) return [path.posix.normalize(path.posix.join(path.posix.dirname(file), from))]
    return [from]
  })

const read = (patterns: readonly string[]): Source[] =>
  globSync([...patterns], { cwd: root, exclude: (name) => name === "node_modules" || name === "generated" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.includes("/generated/"))
    .map((file) => {
      const text = readFileSync(path.join(root, file), "utf8")
      return { file, text, lines: text.split("\n").length - 1, imports: importsOf(file, text) }
    })

const sources = read(["src/**/*.ts", "src/**/*.tsx"])
const isTest = ({ file }: Source) => /\.test\.tsx?$/.test(file)
const product = sources.filter((source) => !isTest(source))
const inFeatures = product.filter(({ file }) => file.startsWith("src/features/"))

/** The rooms as plain names, to look one up. */
const order: readonly (string | undefined)[] = rooms

const roomOf = (file: string) => /^src\/features\/([^/]+)/.exec(file)?.[1]

/** Path inside a room, with a sub-room's name taken off: intake/forms/rules.ts -> rules.ts */
const roleIn = (file: string): string => {
  const parts = file.split("/").slice(3)
  const known = (part: string) => folders.includes(part) || part.includes(".")
  while (parts.length > 1 && !known(parts[0] ?? "")) parts.shift()
  return (parts[0] ?? "").replace(/\.tsx?$/, "")
}

const broken = (found: readonly Source[], why: (source: Source) => string | false) =>
  found.flatMap((source) => {
    const reason = why(source)
    return reason ? [`${source.file}: ${reason}`] : []
  })

describe("the rooms", () => {
  it("are the ones of the design, and each has a front door", () => {
    const present = [...new Set(sources.map(({ file }) => roomOf(file)).filter((room) => room !== undefined))]
    expect(present.filter((room) => !rooms.some((known) => known === room))).toEqual([])
    const readmes = globSync("src/features/*/README.md", { cwd: root }).map((file) =>
      roomOf(file.replaceAll("\\", "/")),
    )
    expect(present.filter((room) => !readmes.includes(room))).toEqual([])
  })

  it("hold files with known jobs only", () => {
    expect(
      broken(
        inFeatures,
        ({ file }) => ![...roles, ...folders].includes(roleIn(file)) && "this name is none of the room's roles",
      ),
    ).toEqual([])
  })

  it("use only rooms that come before them, and only what those show", () => {
    expect(
      broken(inFeatures, ({ file, imports }) => {
        const here = roomOf(file)
        const wrong = imports.find((imported) => {
          const there = roomOf(imported)
          if (!there || there === here) return false
          const later = order.indexOf(there) > order.indexOf(here)
          const role = roleIn(imported)
          return later || !(shared.includes(role) || (role === "factory" && roleIn(file) === "factory"))
        })
        return wrong ? `must not use ${wrong}` : false
      }),
    ).toEqual([])
  })

  it("keep rules pure: no database, no clock, no environment, no React", () => {
    expect(
      broken(
        inFeatures.filter(({ file }) => ["rules", "refusals", "schema", "content"].includes(roleIn(file))),
        ({ imports }) => {
          const wrong = imports.find(
            (one) =>
              one.startsWith("src/server") ||
              one.startsWith("src/generated") ||
              /^(react|next|pg|stripe)(\/|$)/.test(one),
          )
          return wrong ? `is pure and must not use ${wrong}` : false
        },
      ),
    ).toEqual([])
  })

  it("let only queries, commands, reactions, policies and factories touch the database", () => {
    const may = ["queries", "commands", "reactions", "policy", "factory"]
    expect(
      broken(
        inFeatures,
        ({ file, text }) =>
          /\b(scope\.db|database\(\))/.test(text) && !may.includes(roleIn(file)) && "touches the database",
      ),
    ).toEqual([])
  })

  it("give routers no logic: a door, a schema and one call", () => {
    expect(
      broken(
        inFeatures.filter(({ file }) => roleIn(file) === "router"),
        ({ text }) => /\bif \(|\.db\b|\$queryRaw/.test(text) && "a router is a table of contents",
      ),
    ).toEqual([])
  })

  it("keep factories out of the product", () => {
    expect(
      broken(
        product,
        ({ file, imports }) =>
          !/factory|^src\/(launch|root\/matrix)\//.test(file) &&
          imports.some((one) => /\/factory$/.test(one)) &&
          "uses a factory",
      ),
    ).toEqual([])
  })
})

describe("the arrows", () => {
  it("let the furniture know nothing of the house", () => {
    expect(
      broken(
        product.filter(({ file }) => file.startsWith("src/ui/")),
        ({ imports }) => {
          const wrong = imports.find((one) => /^src\/(features|server|app)\//.test(one))
          return wrong ? `src/ui must not use ${wrong}` : false
        },
      ),
    ).toEqual([])
  })

  it("let the tools know nothing but tools", () => {
    expect(
      broken(
        product.filter(({ file }) => file.startsWith("src/lib/")),
        ({ imports }) => {
          const wrong = imports.find((one) => one.startsWith("src/") && !one.startsWith("src/lib/"))
          return wrong ? `src/lib must not use ${wrong}` : false
        },
      ),
    ).toEqual([])
  })

  it("let the ground know no room and no root", () => {
    expect(
      broken(
        product.filter(({ file }) => file.startsWith("src/server/")),
        ({ imports }) => {
          const wrong = imports.find((one) => /^src\/(features|root|app|launch)\//.test(one))
          return wrong ? `the ground must not use ${wrong}` : false
        },
      ),
    ).toEqual([])
  })

  it("let rooms know nothing of the root", () => {
    expect(
      broken(inFeatures, ({ imports }) => {
        const wrong = imports.find((one) => /^src\/(root|app|launch)\//.test(one))
        return wrong ? `a room must not use ${wrong}` : false
      }),
    ).toEqual([])
  })

  it("keep the server out of what browsers run, except its types", () => {
    expect(
      broken(
        product.filter(({ text }) => /^"use client"/m.test(text)),
        ({ text }) => {
          const wrong =
            /^import (?!type\b)[^\n]*from "(@\/server\/[^"]+|@\/generated\/[^"]+|[^"]*\/(?:queries|commands)(?:\/[^"]*)?)"/m.exec(
              text,
            )
          return wrong ? `runs in browsers and must not use ${wrong[1]}` : false
        },
      ),
    ).toEqual([])
  })
})

describe("the pages", () => {
  it("have no loading screen above them, so that what is not found is said with a 404 and a sign-in with a redirect", () => {
    expect(broken(product, ({ file }) => /\/loading\.tsx$/.test(file) && "would answer 200 first")).toEqual([])
  })
})

describe("the sizes", () => {
  it("keep files below 300 lines, shipped texts excepted", () => {
    expect(
      broken(
        sources,
        ({ file, lines }) => lines > 300 && !file.includes("/content/") && `${lines} lines: does it hold two ideas?`,
      ),
    ).toEqual([])
  })

  it("keep pages below 40 lines: a page composes rooms", () => {
    expect(
      broken(
        product.filter(({ file }) => /\/page\.tsx$/.test(file) && !file.includes("design-system")),
        ({ lines }) => lines > 40 && `${lines} lines`,
      ),
    ).toEqual([])
  })
})

describe("the habits", () => {
  it("take the time from the scope: the clock is read in the wiring only", () => {
    expect(
      broken(
        product.filter(
          ({ file }) =>
            !/^src\/(lib\/time|server|launch|root)\//.test(file) &&
            !/^\s*"use client"/.test(sources.find((one) => one.file === file)?.text ?? ""),
        ),
        ({ text }) => /new Date\(\)|Date\.now\(\)/.test(text) && "reads the clock",
      ),
    ).toEqual([])
  })

  it("read the environment in one place", () => {
    expect(
      broken(
        product.filter(
          ({ file }) =>
            !/^src\/server\/(env|log)\.ts$|^src\/launch\/|^src\/proxy\.ts$|^src\/instrumentation\.ts$/.test(file),
        ),
        ({ text }) => /process\.env\.(?!NODE_ENV)/.test(text) && "reads process.env",
      ),
    ).toEqual([])
  })

  it("have no drawers and no barrels", () => {
    expect(
      broken(
        sources,
        ({ file }) =>
          /(^|\/)(utils?|helpers?|misc|common|index|manager|handler)(\.|\/)/.test(file) &&
          "a drawer has no name that says what is in it",
      ),
    ).toEqual([])
  })

  it("speak with the outer world's errors in one place: TRPCError in the wiring only", () => {
    expect(broken(inFeatures, ({ text }) => /\bTRPCError\b/.test(text) && "throw a refusal instead")).toEqual([])
  })
})
