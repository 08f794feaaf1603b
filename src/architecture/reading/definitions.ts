import type { ArrowFunctionExpression, Expression, Function as FunctionNode, Node } from "oxc-parser"
import { nodesIn } from "./nodes"
import { type Source, sourceOf } from "./tree"

type Defined = Expression | FunctionNode

/** An expression, and the file in which it stands. */
export type Located = Readonly<{ source: Source; node: Defined }>

const definedIn = (source: Source) => {
  const found = new Map<string, Defined[]>()
  const add = (name: string, node: Defined) => found.set(name, [...(found.get(name) ?? []), node])
  for (const node of nodesIn(source.program)) {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init) add(node.id.name, node.init)
    if (node.type === "FunctionDeclaration" && node.id) add(node.id.name, node)
  }
  return found
}

const known = new Map<Source, ReturnType<typeof definedIn>>()
const namesIn = (source: Source) => {
  const names = known.get(source) ?? definedIn(source)
  known.set(source, names)
  return names
}

/** From where a file takes a name, if it takes it from another. */
export const importOf = (source: Source, name: string) =>
  source.imports.find(({ names }) => names.some(({ local }) => local === name))

/** What a name stands for: each of its definitions in this file, or in the file that it comes from. */
export const definitionsOf = (source: Source, name: string): Located[] => {
  const here = namesIn(source).get(name)
  if (here) return here.map((node) => ({ source, node }))
  const from = importOf(source, name)
  const there = from && sourceOf(from.file)
  const imported = from?.names.find(({ local }) => local === name)?.imported
  return there && imported ? definitionsOf(there, imported) : []
}

/** The expressions that a function answers with: its own, and not those of functions in it. */
export const answersOf = ({ body }: FunctionNode | ArrowFunctionExpression): Expression[] => {
  if (!body) return []
  return body.type === "BlockStatement" ? returnedIn(body) : [body]
}

const returnedIn = (block: Node): Expression[] => {
  const inner = new Set<Node>()
  const found: Expression[] = []
  for (const node of nodesIn(block)) {
    if (node.type.includes("Function")) for (const one of nodesIn(node)) inner.add(one)
    if (node.type === "ReturnStatement" && node.argument && !inner.has(node)) found.push(node.argument)
  }
  return found
}
