import { type Expression, type MemberExpression, type Node, type ObjectProperty, visitorKeys } from "oxc-parser"

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value

/** A piece of syntax and everything in it, from the outside in. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node
  for (const key of visitorKeys[node.type] ?? []) {
    const value: unknown = Reflect.get(node, key)
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* nodesIn(one)
  }
}

/** What a literal says, when it is text. */
export const textIn = (node: Node | null | undefined): string | undefined =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined

/** The key of an object's entry, when it is written out. */
export const keyOf = ({ key, computed }: ObjectProperty): string | undefined =>
  !computed && key.type === "Identifier" ? key.name : textIn(key)

/** The name behind the point, or in the brackets when it is written out. */
export const propertyOf = ({ property, computed }: MemberExpression): string | undefined =>
  !computed && property.type === "Identifier" ? property.name : textIn(property)

/** An expression without what only types need. */
export const bare = (node: Expression): Expression =>
  node.type === "ParenthesizedExpression" || node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression"
    ? bare(node.expression)
    : node
