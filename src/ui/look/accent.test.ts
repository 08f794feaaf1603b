import { globSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, it } from "vitest"

const src = path.join(import.meta.dirname, "../..")
const sources = globSync("{ui,features}/**/*.{tsx,ts,css}", { cwd: src }).filter(
  (file) => !/\.test\.tsx?$|tokens\.css$|app\/globals\.css$|button-look\.ts$/.test(file),
)

/** Classes and variables that draw something red; a focus ring may, and a wash is no red. */
const redIn = (text: string) =>
  [...text.matchAll(/[^\s"'`]*\baccent\b(?!-wash)[^\s"'`]*/g)].map(([red]) => red).filter((red) => !/focus/.test(red))

it("shows people red only for the one main action of a view, for errors and for where the focus is", () => {
  const red = sources.flatMap((file) => {
    const text = readFileSync(path.join(src, file), "utf8").replace(/[^{}]*:focus-visible \{[^}]*\}/g, "")
    return redIn(text).map((found) => `${file}: ${found}`)
  })
  expect(red).toEqual([])
})
