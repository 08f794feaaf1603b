import type { Expression, ObjectPropertyKind } from "oxc-parser"
import { answersOf, definitionsOf, importOf, type Located } from "./definitions"
import { type Model, relationOf } from "./models"
import { bare, keyOf } from "./nodes"
import { homeOf, roomOf } from "./rooms"
import type { Source } from "./tree"

/** Code that reaches from one model through a relation into the columns of another one. */
export type Reach = Readonly<{ source: Source; at: number; model: Model }>

/** What an expression may be: both sides of a condition, what a name or a call stands for, what a map makes of each. */
const readings = ({ source, node }: Located, on: ReadonlySet<Located["node"]> = new Set()): Located[] => {
  if (on.has(node)) return []
  const further = new Set([...on, node])
  const same = (...nodes: (Expression | null)[]) =>
    nodes.flatMap((one) => (one ? readings({ source, node: bare(one) }, further) : []))
  switch (node.type) {
    case "AwaitExpression":
      return same(node.argument)
    case "ConditionalExpression":
      return same(node.consequent, node.alternate)
    case "LogicalExpression":
      return same(node.left, node.right)
    case "ArrayExpression":
      return node.elements.flatMap((one) => (one ? same(one.type === "SpreadElement" ? one.argument : one) : []))
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return answersOf(node).flatMap((one) => same(one))
    case "Identifier":
      return definitionsOf(source, node.name).flatMap((one) => readings(one, further))
    case "CallExpression":
      if (node.callee.type === "Identifier") return same(node.callee)
      // xs.map((x) => ({ … })): what is made of each
      return node.arguments.flatMap((one) => (one.type === "ArrowFunctionExpression" ? same(one) : []))
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "ParenthesizedExpression":
      return same(bare(node))
    default:
      return [{ source, node }]
  }
}

type Step = Readonly<{ source: Source; seen: Set<string> }>

/**
 * What stands where a relation leads into another room: only the owner's own words, which are its exports and objects made
 * of nothing else, and from there the way back to a model of this room.
 */
const inForeign = (step: Step, given: Expression, model: Model): Reach[] => {
  const { source } = step
  const value = bare(given)
  const wrong = [{ source, at: value.start, model }]
  if (value.type === "CallExpression") return inForeign(step, value.callee, model)
  if (value.type === "Identifier") {
    const from = importOf(source, value.name)
    return from && roomOf(from.file) === model.owner ? [] : wrong
  }
  if (value.type !== "ObjectExpression") return wrong
  return value.properties.flatMap((one) => {
    if (one.type === "SpreadElement") return inForeign(step, one.argument, model)
    const field = keyOf(one) ?? ""
    const next = relationOf(model, field)
    if (next?.owner === homeOf(source)) return reachesIn({ source, node: one.value }, next, step.seen)
    return model.fields.has(field) ? [{ source, at: one.start, model }] : inForeign(step, one.value, model)
  })
}

const inOwn = (step: Step, one: ObjectPropertyKind, model: Model): Reach[] => {
  const { source, seen } = step
  if (one.type === "SpreadElement") return reachesIn({ source, node: one.argument }, model, seen)
  const field = keyOf(one) ?? ""
  const next = relationOf(model, field)
  if (next && next.owner !== homeOf(source)) return inForeign(step, one.value, next)
  if (!next && model.fields.has(field)) return []
  return reachesIn({ source, node: one.value }, next ?? model, seen)
}

/**
 * Where the arguments of a query reach out of their own room. Keys that are relations of the model lead to the next
 * model; other keys (`where`, `select`, `some`, `create` …) stay with the same one.
 */
export const reachesIn = (given: Located, model: Model, seen = new Set<string>()): Reach[] =>
  readings(given).flatMap(({ source, node }) => {
    const place = `${source.file}:${node.start}:${model.name}`
    if (node.type !== "ObjectExpression" || seen.has(place)) return []
    seen.add(place)
    return node.properties.flatMap((one) => inOwn({ source, seen }, one, model))
  })
