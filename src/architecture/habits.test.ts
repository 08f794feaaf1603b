import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { schemaFiles } from "./reading/models"
import { roleOf } from "./reading/rooms"
import { root } from "./reading/root"
import { broken, code, codeIn, sources, wrongImport } from "./reading/tree"

const inFeatures = codeIn("src/features/")
const inRole = (...roles: string[]) => inFeatures.filter(({ file }) => roles.includes(roleOf(file)))
const ours = codeIn("src/").filter(({ file }) => !file.startsWith("src/architecture/"))

/** What keeps a list short in a question to the database; one row, or the last two, are not a list. */
const aCut = /\b(take|skip):\s*(?![12]\b|page\.take\b)\S+|\b(LIMIT|OFFSET|FETCH FIRST)\s+(?![12]\b|\$\{page\.take\})\S+/

/** What shows less than there is, and why that is meant to be. */
const mayCut: Readonly<Record<string, string>> = {
  "src/features/forms/queries/for-staff.ts": "the queue of forms says how many more wait, and they move up",
}

describe("the roles", () => {
  it("keep rules pure: no database, no clock, no environment, no React", () => {
    const isWrong = ({ file }: { file: string }) =>
      /^src\/(server|generated)\//.test(file) || /^(react|next|pg|stripe)(\/|$)/.test(file)
    const pure = inRole("rules", "refusals", "schema", "content")
    expect(wrongImport(pure, isWrong, "is pure: plain values in, plain values out")).toEqual([])
  })

  it("let only queries, commands, reactions, policies and factories touch the database", () => {
    const may = ["queries", "commands", "reactions", "policy", "factory"]
    const others = inFeatures.filter(({ file }) => !may.includes(roleOf(file)))
    expect(
      broken(
        others,
        ({ text }) => /\b(scope\.db|database\(\))/.test(text) && "touches the database: that is a query or a command",
      ),
    ).toEqual([])
  })

  it("give routers no logic: a permission, a schema and one call", () => {
    expect(
      broken(
        inRole("router"),
        ({ text }) => /\bif \(|\.db\b|\$queryRaw/.test(text) && "a router is a table of contents",
      ),
    ).toEqual([])
  })
})

describe("the pages", () => {
  it("have no loading screen above them, so that what is not found is said with a 404 and a sign-in with a redirect", () => {
    expect(broken(code, ({ file }) => /\/loading\.tsx$/.test(file) && "would answer 200 first")).toEqual([])
  })
})

describe("the habits", () => {
  it("take the time from the scope: the clock is read where the house begins", () => {
    const others = ours.filter(
      ({ file, text }) => !/^src\/(lib\/time\/clock\.ts|launch\/)/.test(file) && !/^\s*"use client"/.test(text),
    )
    expect(
      broken(
        others,
        ({ text }) =>
          /new Date\(\)|Date\.now\(\)/.test(text) && "reads the clock: take scope.now, or ask requestTime()",
      ),
    ).toEqual([])
  })

  it("take no instant from the database's clock, which need not agree with ours", () => {
    const withNow = schemaFiles.filter((file) => /\bnow\(\)/.test(readFileSync(path.join(root, file), "utf8")))
    expect(withNow, "say the instant when the row is written").toEqual([])
  })

  it("read the environment in one place", () => {
    const others = ours.filter(
      ({ file }) =>
        !/^src\/server\/(env|log)\.ts$|^src\/server\/data\/testing\/|^src\/launch\/|^src\/(proxy|instrumentation)\.ts$/.test(
          file,
        ),
    )
    expect(
      broken(
        others,
        ({ text }) => /process\.env\.(?!NODE_ENV)/.test(text) && "reads process.env: ask env() of src/server/env.ts",
      ),
    ).toEqual([])
  })

  it("lose nothing that is typed: where someone is signed in to a workspace, a form with more than choices keeps a draft", () => {
    const typed =
      /<(Form(TextField|TextArea|TimeField|DatePicker|DateRangePicker|NumberField|MoneyField|ComboBox)|\w+Fields)\b/
    // Who signs in has no workspace yet, and a password is kept nowhere; a visitor's words are kept in their tab.
    const signedIn = inRole("components").filter(
      ({ file }) =>
        !/^src\/features\/(identity\/|inquiries\/components\/public\/|workspaces\/components\/sign-up\/)/.test(file),
    )
    expect(
      broken(
        signedIn,
        ({ text }) => /\buseCommandForm\(/.test(text) && typed.test(text) && "loses what is typed: useDraftedForm",
      ),
    ).toEqual([])
  })

  it("reach beyond the database only where a running transaction is refused: it may be undone, and run again", () => {
    const isBrowsers = ({ file, text }: (typeof ours)[number]) =>
      /^\s*"use client"/.test(text) || /^src\/(ui|launch)\/|\/components\/|^src\/lib\/trpc\.ts$/.test(file)
    expect(
      broken(
        ours.filter((source) => !isBrowsers(source)),
        ({ text }) =>
          /\bfetch\(|\bcreateTransport\(|\bnew (Stripe|RateLimiter\w*)\(/.test(text) &&
          !/\brefuseInTransaction\(/.test(text) &&
          "reaches beyond the database: call refuseInTransaction first",
      ),
    ).toEqual([])
  })

  it("read long lists in pages: no limit but that of a page, which says whether more follows", () => {
    const others = codeIn("src/").filter(
      ({ file }) => !/^src\/(ui|launch|architecture)\//.test(file) && file !== "src/lib/keyset.ts" && !(file in mayCut),
    )
    expect(
      broken(others, ({ text }) => {
        const cut = aCut.exec(text) ?? undefined
        return (
          cut &&
          `"${cut[0].trim()}" cuts a list off: ask pageBy of src/lib/keyset.ts, or read all of it and say what bounds it`
        )
      }),
    ).toEqual([])
  })

  it("take what is typed by the schemas of lib: text that can be kept and ends somewhere, dates of our time, numbers that fit", () => {
    const bare = /\bz\s*\.(string|email|url|date|iso|coerce|number|int\d*|float\d*|bigint|uuid|json|any|unknown|file)\b/
    expect(
      broken(
        [...inFeatures, ...codeIn("src/app/").filter(({ file }) => !file.includes("/design-system/"))],
        ({ text }) => {
          const found = bare.exec(text)?.[0]
          return (
            found &&
            `${found}: ask src/lib/fields (text, trimmedText, wholeNumber, …), src/lib/time/schema or src/lib/ids`
          )
        },
      ),
    ).toEqual([])
  })

  it("cut nothing that is typed or pasted: a field says how much room it has, and its schema says no", () => {
    const fields = code.filter(({ file }) => file.endsWith(".tsx"))
    expect(
      broken(fields, ({ text }) => /\bmaxLength=/.test(text) && "the browser cuts it silently: say `most`"),
    ).toEqual([])
  })

  it("have no drawers and no barrels", () => {
    const drawer = /(^|\/)(utils?|helpers?|misc|common|index|manager|handler)(\.|\/)/
    expect(broken(sources, ({ file }) => drawer.test(file) && "this name does not say what is in it")).toEqual([])
  })

  it("speak with the outer world's errors in one place", () => {
    expect(broken(inFeatures, ({ text }) => /\bTRPCError\b/.test(text) && "throw a refusal instead")).toEqual([])
  })
})
