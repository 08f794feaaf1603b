import { existsSync } from "node:fs"
import path from "node:path"
import type { EcmaScriptModule, Program } from "oxc-parser"
import { nodesIn, textIn } from "./nodes"
import { root } from "./root"

/** `written` is what the file says, `file` the file that is meant or else the package's name. Types count like values. */
export type Import = Readonly<{ written: string; file: string; isType: boolean; names: readonly ImportedName[] }>
type ImportedName = Readonly<{ local: string; imported: string }>

const aliases = { "@/": "src/", "@emails/": "emails/", "@e2e/": "e2e/", "@prisma-seed/": "prisma/" }

const pathOf = (from: string, written: string) => {
  if (written.startsWith(".")) return path.posix.join(path.posix.dirname(from), written)
  for (const [alias, folder] of Object.entries(aliases))
    if (written.startsWith(alias)) return folder + written.slice(alias.length)
}

const endings = ["", ".ts", ".tsx", ".mts", ".d.mts"]

const fileOf = (from: string, written: string) => {
  const wanted = pathOf(from, written)
  if (!wanted) return written
  const ending = endings.find((end) => path.extname(wanted + end) && existsSync(path.join(root, wanted + end)))
  return wanted + (ending ?? "")
}

/** `import("./x")`, as a value and as a type, and the files of workers: what the module's own record does not list. */
const elsewhere = (program: Program) =>
  [...nodesIn(program)].flatMap((node) => {
    const isType = node.type === "TSImportType"
    const written = isType || node.type === "ImportExpression" ? textIn(node.source) : workerOf(node)
    return written ? [{ written, isType, names: [] }] : []
  })

const workerOf = (node: ReturnType<typeof nodesIn> extends Generator<infer N> ? N : never) => {
  if (node.type !== "NewExpression" || node.callee.type !== "Identifier" || node.callee.name !== "URL") return undefined
  const written = textIn(node.arguments[0])
  return written?.startsWith(".") ? written : undefined
}

/** Everything that a file uses of others: imports, re-exports, dynamic ones and types, relative or by an alias. */
export const importsOf = (from: string, program: Program, module: EcmaScriptModule): readonly Import[] =>
  [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      written: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      names: entries.map(({ localName, importName }) => ({ local: localName.value, imported: importName.name ?? "*" })),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType, importName, exportName }) =>
        moduleRequest
          ? [
              {
                written: moduleRequest.value,
                isType,
                names: [{ local: exportName.name ?? "*", imported: importName.name ?? "*" }],
              },
            ]
          : [],
      ),
    ...elsewhere(program),
  ].map((one) => ({ ...one, file: fileOf(from, one.written) }))
