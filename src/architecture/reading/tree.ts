import { globSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import { parseSync } from "oxc-parser"
import { importsOf } from "./imports"
import { root } from "./root"

const isOurs = (file: string) => !/(^|\/)(node_modules|generated|\.[^/]+)(\/|$)/.test(file)

/** Every file of these folders, code or not. */
export const files: readonly string[] = globSync("{src,prisma,emails,e2e,public,docs}/**/*", {
  cwd: root,
  exclude: (name) => name === "node_modules" || name === "generated",
})
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => isOurs(file) && statSync(path.join(root, file)).isFile())
  .sort()

/** A file of code, as text and as syntax. */
export const read = (file: string, text: string) => {
  const { program, module, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const lineAt = (at: number) => text.slice(0, at).split("\n").length
  const imports = importsOf(file, program, module)
  return { file, text, lines: text.split("\n").length - 1, program, imports, lineAt }
}
export type Source = Readonly<ReturnType<typeof read>>

export const sources: readonly Source[] = files
  .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
  .map((file) => read(file, readFileSync(path.join(root, file), "utf8")))

const byFile = new Map(sources.map((source) => [source.file, source]))
export const sourceOf = (file: string) => byFile.get(file)

export const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)

/** Everything but the tests. */
export const code = sources.filter(({ file }) => !isTest(file))

/** The code below a folder. */
export const codeIn = (folder: string) => code.filter(({ file }) => file.startsWith(folder))

/** What files do wrong, each as a line that names the file and says what to do: a rule holds when there is none. */
export const broken = (found: readonly Source[], why: (source: Source) => string | false | undefined) =>
  found.flatMap((source) => {
    const reason = why(source)
    return reason ? [`${source.file}: ${reason}`] : []
  })

/** The first import of a file that is not allowed, as such a line. */
export const wrongImport = (
  found: readonly Source[],
  isWrong: (one: Source["imports"][number], source: Source) => boolean,
  says: string,
) =>
  broken(found, (source) => {
    const wrong = source.imports.find((one) => isWrong(one, source))
    return wrong && `${says}, and uses ${wrong.file}`
  })
