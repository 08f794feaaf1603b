import { readFileSync } from "node:fs"
import path from "node:path"
import { ground } from "./rooms"
import { root } from "./root"
import { files } from "./tree"

/** A model of prisma/schema: `owner` is the room of its file, or the ground. */
export type Model = Readonly<{
  name: string
  delegate: string
  table: string
  owner: string
  /** the type of each field: a scalar's, an enum's, or the model that a relation leads to */
  fields: ReadonlyMap<string, string>
}>

export const schemaFiles = files.filter((file) => /^prisma\/schema\/\w+\.prisma$/.test(file))

const modelsIn = (file: string): Model[] => {
  const owner = path.basename(file, ".prisma")
  const text = readFileSync(path.join(root, file), "utf8")
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({
    name,
    delegate: name.charAt(0).toLowerCase() + name.slice(1),
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    owner: owner === "base" ? ground : owner,
    fields: new Map([...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].map(([, field = "", type = ""]) => [field, type])),
  }))
}

export const models: readonly Model[] = schemaFiles.flatMap(modelsIn)

export const modelNamed = (name: string | undefined) => models.find((model) => model.name === name)
export const modelOfDelegate = (delegate: string | undefined) => models.find((model) => model.delegate === delegate)
export const modelOfTable = (table: string) => models.find((model) => model.table === table)

/** The model that a relation field leads to. */
export const relationOf = (model: Model, field: string) => modelNamed(model.fields.get(field))
