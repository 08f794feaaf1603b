import { describe, expect, it } from "vitest"
import { reachedFrom, wayTo } from "./reading/graph"
import { broken, code, codeIn } from "./reading/tree"

const pages = codeIn("src/app/").filter(({ file }) => file.endsWith("/page.tsx"))

describe("the pages that anybody may open", () => {
  const open = pages.filter(({ file }) => /^src\/app\/\((public|account)\)\/|\/help\/page\.tsx$/.test(file))
  const descriptionIn = (text: string) => /\bdescription: ?("[^"]+"|\w+\()/.exec(text)?.[1]

  it("say in a line what they are, for searches and link previews", () => {
    expect(open).not.toEqual([])
    expect(broken(open, ({ text }) => !descriptionIn(text) && "has no description in its metadata")).toEqual([])
  })

  it("do not say there what the work is about: someone else may see it", () => {
    const telling = /coupl|sex|therap|intensive|partner|intima|relationship|practi[cs]e|exercise/i
    expect(broken(open, ({ text }) => telling.test(descriptionIn(text) ?? "") && "tells what the work is")).toEqual([])
  })
})

describe("what every page carries", () => {
  /** What comes with a file, without what is fetched later by `import()`. */
  const carriedBy = (entries: readonly string[]) =>
    reachedFrom(entries, ({ isType, names }) => !isType && names.length > 0)
  const carries = (entries: readonly string[], heavy: RegExp) => {
    const carried = carriedBy(entries)
    return [...carried.keys()].filter((file) => heavy.test(file)).map((file) => wayTo(file, carried))
  }

  it("is light: shells and error pages bring no forms, no widgets and no checks", () => {
    const everywhere = [
      "src/app/layout.tsx",
      "src/app/error.tsx",
      "src/app/global-error.tsx",
      "src/app/not-found.tsx",
      ...codeIn("src/ui/shell/").map(({ file }) => file),
      ...codeIn("src/ui/form/late/").map(({ file }) => file),
    ]
    expect(carries(everywhere, /^(react-aria|react-hook-form|zod|@trpc|superjson)/)).toEqual([])
  })

  it("has of zod only what it uses: what browsers run takes zod/mini", () => {
    const inBrowsers = code.filter(({ text }) => /^"use client"/m.test(text)).map(({ file }) => file)
    expect(carries(inBrowsers, /^zod$/)).toEqual([])
  })

  it("has dialogs of the browser's own: react-aria is for dates, sliders and long lists", () => {
    const dialogs = ["button.tsx", "overlays/dialog.tsx", "overlays/confirm-dialog.tsx"]
    expect(
      carries(
        dialogs.map((name) => `src/ui/${name}`),
        /^react-aria/,
      ),
    ).toEqual([])
  })
})
