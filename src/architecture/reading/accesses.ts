import type { CallExpression, Expression, Node, TSType } from "oxc-parser"
import { type Model, modelNamed, modelOfDelegate, models } from "./models"
import { nodesIn, propertyOf, textIn } from "./nodes"
import { reachesIn } from "./relations"
import { homeOf } from "./rooms"
import { tablesIn } from "./sql"
import type { Source } from "./tree"

/** A place in the code that names a model. */
export type Access = Readonly<{ file: string; line: number; by: string; model: Model; how: string }>

type Found = Readonly<{ at: number; model: Model | undefined; how: string; source?: Source }>

const methods = /^(find|create|update|upsert|delete|count|aggregate|groupBy)/

/** `scope.db`, `db`, `tx`, `database()`: whatever the name of the connection. */
const isConnection = (node: Expression): boolean => {
  if (node.type === "Identifier") return /^(db|tx|prisma)$/.test(node.name)
  if (node.type === "CallExpression") return node.callee.type === "Identifier" && node.callee.name === "database"
  return node.type === "MemberExpression" && propertyOf(node) === "db"
}

/** `Prisma.ClientWhereInput` is the client's, and `Prisma.ClientSelect` too; the longest name wins. */
const modelOfType = (name: string) =>
  models
    .filter((model) => new RegExp(`^${model.name}(?![a-z])`).test(name))
    .toSorted((one, other) => other.name.length - one.name.length)[0]

const reach = (source: Source, node: Expression, model: Model): Found[] =>
  reachesIn({ source, node }, model).map((one) => ({ ...one, how: "through a relation" }))

/** `scope.db.client.findMany({ … })`: the model, and what its arguments reach. */
const inCall = (source: Source, { callee, arguments: given }: CallExpression): Found[] => {
  if (callee.type !== "MemberExpression" || callee.object.type !== "MemberExpression") return []
  const model = modelOfDelegate(propertyOf(callee.object))
  if (!model || !methods.test(propertyOf(callee) ?? "")) return []
  const reached = given.flatMap((one) => (one.type === "SpreadElement" ? [] : reach(source, one, model)))
  return [{ at: callee.object.start, model, how: "by its delegate" }, ...reached]
}

/** `… satisfies Prisma.ClientSelect`, and constants of such a type: what they reach. */
const inTyped = (source: Source, type: TSType | undefined, value: Expression | null): Found[] => {
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "TSQualifiedName" || !value) return []
  const model = modelOfType(type.typeName.right.name)
  return model ? reach(source, value, model) : []
}

/** `Prisma.raw("clients")`, `$queryRawUnsafe("…")`: texts that become SQL as they are. */
const inRawCall = ({ callee, arguments: given }: CallExpression): Found[] =>
  callee.type === "MemberExpression" && /^(raw|\$(query|execute)RawUnsafe)$/.test(propertyOf(callee) ?? "")
    ? given.flatMap((one) => (one.type === "SpreadElement" ? [] : inText(textIn(one) ?? "", one.start, true)))
    : []

const isSqlTag = (tag: Expression) =>
  tag.type === "MemberExpression" && /^(sql|\$queryRaw|\$executeRaw)$/.test(propertyOf(tag) ?? "")

const inText = (text: string, at: number, isSql: boolean): Found[] =>
  tablesIn(text, isSql).map((model) => ({ at, model, how: "in SQL" }))

const inNode = (source: Source, node: Node): Found[] => {
  switch (node.type) {
    case "CallExpression":
      return [...inCall(source, node), ...inRawCall(node)]
    case "MemberExpression":
      return isConnection(node.object)
        ? [{ at: node.start, model: modelOfDelegate(propertyOf(node)), how: "by its delegate" }]
        : []
    case "VariableDeclarator":
      if (node.id.type === "ObjectPattern" && node.init && isConnection(node.init))
        return node.id.properties.map((one) => ({
          at: one.start,
          model: one.type === "Property" && one.key.type === "Identifier" ? modelOfDelegate(one.key.name) : undefined,
          how: "by its delegate",
        }))
      return node.id.type === "Identifier" ? inTyped(source, node.id.typeAnnotation?.typeAnnotation, node.init) : []
    case "TSSatisfiesExpression":
      return inTyped(source, node.typeAnnotation, node.expression)
    case "TSQualifiedName":
      return node.left.type === "Identifier" && node.left.name === "Prisma"
        ? [{ at: node.start, model: modelOfType(node.right.name), how: "by its type" }]
        : []
    case "ImportSpecifier":
      return node.imported.type === "Identifier" && modelNamed(node.imported.name)
        ? source.imports
            .filter(
              ({ file, names }) =>
                file.includes("generated/prisma") && names.some(({ local }) => local === node.local.name),
            )
            .map(() => ({ at: node.start, model: modelNamed(node.local.name), how: "by its type" }))
        : []
    case "TaggedTemplateExpression":
      return inText(node.quasi.quasis.map(({ value }) => value.raw).join(" ? "), node.quasi.start, isSqlTag(node.tag))
    case "TemplateLiteral":
      return inText(node.quasis.map(({ value }) => value.raw).join(" ? "), node.start, false)
    case "Literal":
      return inText(textIn(node) ?? "", node.start, false)
    default:
      return []
  }
}

/** Every place of a file that names a model, each line once. */
export const accessesIn = (source: Source): Access[] => {
  const seen = new Set<string>()
  return [...nodesIn(source.program)]
    .flatMap((node) => inNode(source, node))
    .flatMap(({ at, model, how, source: from = source }) => {
      const line = from.lineAt(at)
      const place = `${from.file}:${line}:${model?.name}`
      if (!model || seen.has(place)) return []
      seen.add(place)
      return [{ file: from.file, line, by: homeOf(from), model, how }]
    })
}
